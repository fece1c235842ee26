import { untrustedAnswer } from './failures.ts';

/**
 * The address that an answer of `asked` names in `Location` or `Link`, as it stands there: registries put cursors and
 * signatures of their own into it. Only on the same server, because the credential goes with it (CVE-2026-50151).
 * @throws ReleaseError when it is somewhere else, or no address
 */
export function addressOnSameServer(text: string | undefined, asked: URL): URL {
  const address = text !== undefined && URL.canParse(text, asked.href) ? new URL(text, asked) : undefined;
  if (address === undefined) throw untrustedAnswer(`${asked.host} does not say where to go on`, text);
  const isPlain = address.username === '' && address.password === '';
  if (address.origin !== asked.origin || !isPlain) {
    throw untrustedAnswer(`${asked.host} wants to go on at another server`, address.origin);
  }
  return address;
}
