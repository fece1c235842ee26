import type { Sent } from './description.ts';
import { ok, type Reply } from './replies.ts';

/** One page of a list, with `Link` as GitHub writes it: to addresses that name the repository by its number. */
export function pageOf<Item>(
  items: readonly Item[],
  { query }: Pick<Sent, 'query'>,
  url: string,
  bodyOf: (item: Item) => object,
): Reply {
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string): string => `<${url}?per_page=${size}&page=${to}>; rel="${rel}"`;
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  const shown = items.slice((page - 1) * size, page * size).map(bodyOf);
  return ok(shown, links.length === 0 ? undefined : { link: links.join(', ') });
}
