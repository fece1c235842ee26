import { untrustedAnswer } from './failures.ts';

/**
 * The address that an answer of `asked` names in `Location` or `Link`, as it stands there: registries put cursors and
 * signatures of their own into it. Only on the same server, because the credential goes with it (CVE-2026-50151).
 * @throws ReleaseError when it is somewhere else, or no address
 */
export function addressOnSameServer(text: string | undefined, asked: URL): URL {
  const address = text !== undefined && URL.canParse(text, asked.href) ? new URL(text, asked) : undefined;
  if (address === undefined) throw untrustedAnswer(`${asked.host} does not say where to go on`, text);
  if (!isSameServer(address, asked)) {
    throw untrustedAnswer(`${asked.host} wants to go on at another server`, address.origin);
  }
  return address;
}

/** The origin alone would not do: `blob:https://ghcr.io/…` has that of what stands in it (URL Standard, "Origin"). */
export function isSameServer(address: URL, asked: URL): boolean {
  return address.protocol === asked.protocol && address.origin === asked.origin && isPlain(address);
}

/** Whether no user stands in the address: Node would make a credential of one. */
export function isPlain({ username, password }: URL): boolean {
  return username === '' && password === '';
}
