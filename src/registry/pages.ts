import { untrustedAnswer } from './failures.ts';
import { nextLink } from './link.ts';
import { isSuccess, successOf, type Exchange, type Operation, type Perform } from './operations.ts';
import { addressOnSameServer } from './same-server.ts';

/** A page of a list. 8 MiB are 60,000 tags of the longest kind; nobody gives more than 1000 at once. */
export const pageLimit = 8 * 1024 * 1024;
/** A list of 100,000 tags by the hundred, which is what some registries give, however many they are asked for, and as much again. */
const maxPages = 2000;
const maxBytes = 32 * 1024 * 1024;

/**
 * The pages of a list (OCI distribution-spec 1.1, "Listing Tags"), of which `first` is the first. A first page that is no
 * success is given as well.
 * @param takeIn takes in a page; whether there was anything new in it
 * @throws ReleaseError when the list goes on at another server, in a circle, without anything new or without an end
 */
export async function readPages(
  perform: Perform,
  first: Exchange,
  { operation, takeIn }: { readonly operation: Operation; readonly takeIn: (page: unknown) => boolean },
): Promise<void> {
  const seen = new Set<string>();
  let [exchange, url, total] = [first, operation.url, 0];
  for (;;) {
    seen.add(url.href);
    const { headers, bytes } = successOf(exchange);
    total += bytes.length;
    if (total > maxBytes) throw endless(operation, `is longer than ${maxBytes} bytes`);
    const isNew = takeIn(parsePage(bytes, operation));
    const next = nextLink(headers.get('link') ?? '');
    if (next === undefined) return;
    url = addressOnSameServer(next, url);
    if (seen.has(url.href)) throw endless(operation, 'goes in a circle');
    if (!isNew) throw endless(operation, 'goes on without anything new');
    if (seen.size >= maxPages) throw endless(operation, `has more than ${maxPages} pages`);
    exchange = await perform({ ...operation, url });
  }
}

/** Asks for the first page, of 1000: ECR refuses more. Who refuses any number is asked without one. */
export async function firstPage(perform: Perform, operation: Operation): Promise<Exchange> {
  const url = new URL(operation.url);
  url.searchParams.set('n', '1000');
  const exchange = await perform({ ...operation, url });
  const { status } = exchange.answer;
  return !isSuccess(exchange.answer) && (status === 400 || status === 405) ? perform(operation) : exchange;
}

function endless({ repository, subject }: Operation, problem: string): Error {
  return untrustedAnswer(`The list of ${repository.registry} for ${subject} ${problem}`);
}

function parsePage(bytes: Uint8Array, { repository, subject }: Operation): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw untrustedAnswer(`The list of ${repository.registry} for ${subject} is not JSON`);
  }
}
