import { isLoopback, type Registry } from '../image/registry.ts';

/**
 * Domains whose subdomains belong to different customers: a neighbour there is a stranger. The Public Suffix List would be the
 * complete answer; these are the hosts of registries in it, and country domains are recognised by their shape.
 */
const sharedDomains = new Set([
  'azurecr.io',
  'azurecr.cn',
  'azurecr.us',
  'pkg.dev',
  'gcr.io',
  'amazonaws.com',
  'run.app',
]);
const countryDomain = /^(?:ac|co|com|edu|gob|gov|gv|ne|net|or|org)\.[a-z]{2}$/;

/**
 * Whether `realm`, the token server that a challenge of `registry` names, may be given the registry's credentials: over
 * https (http only when both are loopback), and only the registry's own host, a host below it, or a host of
 * the same organisation by name (`registry.gitlab.com` → `gitlab.com`). A challenge is foreign text: CVE-2020-15157.
 */
export function isTrustedRealm(realm: URL, registry: Registry): boolean {
  if (realm.username !== '' || realm.password !== '') return false;
  const host = hostOf(registry);
  const loopback = isLoopback(registry);
  if (loopback) return /^https?:$/.test(realm.protocol) && isLoopback(realm.hostname as Registry);
  if (realm.protocol !== 'https:') return false;
  if (realm.hostname === host || realm.hostname.endsWith(`.${host}`)) return true;
  const parent = parentDomain(host);
  return parent !== undefined && (realm.hostname === parent || realm.hostname.endsWith(`.${parent}`));
}

function hostOf(registry: Registry): string {
  return new URL(`https://${registry}`).hostname;
}

/** The domain that a host is directly below, when all of it belongs to one owner. */
function parentDomain(host: string): string | undefined {
  const parent = host.slice(host.indexOf('.') + 1);
  const isAddress = /^[0-9.]+$/.test(host);
  const isOwn = parent.includes('.') && !countryDomain.test(parent) && !sharedDomains.has(parent);
  return !isAddress && isOwn && !isBelowShared(parent) ? parent : undefined;
}

function isBelowShared(domain: string): boolean {
  return [...sharedDomains].some((shared) => domain.endsWith(`.${shared}`));
}
