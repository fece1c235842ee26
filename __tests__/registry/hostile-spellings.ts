/** Addresses that a registry may send somebody to, by `Location`, `Link` or the realm of a challenge. */
import type { Place } from './hostile-world.ts';

/** How an address is written, and where it may lead in the two cases in which another server is allowed. */
export interface Spelling {
  readonly text: string;
  /** As an object store that has the blobs of the registry: without any credential, over https. */
  readonly store?: Place;
  /** As the registry's own token server. */
  readonly realm?: Place;
}

export interface Registry {
  /** `registry.example.com`, or with a port. */
  readonly name: string;
  readonly scheme: 'http' | 'https';
}

/** One that others can reach, and one on this machine. */
export const registries: readonly Registry[] = [
  { name: 'registry.example.com', scheme: 'https' },
  { name: '127.0.0.1:5000', scheme: 'http' },
];

const evil = 'evil.example';
const evilStore = { store: `${evil}:443` };

/** The same on every registry. */
const anywhere: readonly (readonly [text: string, leads?: Omit<Spelling, 'text'>])[] = [
  [`https://${evil}/x`, evilStore],
  [`http://${evil}/x`],
  [`HTTPS://EVIL.EXAMPLE/x`, evilStore],
  [`https:\\\\${evil}\\x`, evilStore],
  [`https:///${evil}/x`, evilStore],
  [`https://${evil}:8443/x`, { store: `${evil}:8443` }],
  [`https://${evil}:80/x`, { store: `${evil}:80` }],
  [`https://${evil}./x`, { store: `${evil}.:443` }],
  [`https://%65vil.example/x`, evilStore],
  [`https://evil%2eexample/x`, evilStore],
  ['https://evil%E3%80%82example/x', evilStore],
  ['https://%EF%BD%85vil.example/x', evilStore],
  ['https://ev%C2%ADil.example/x', evilStore],
  [`https://user@${evil}/x`],
  [`https://user:pass@${evil}/x`],
  ['http://169.254.169.254/latest/meta-data/'],
  ['https://169.254.169.254/latest/meta-data/'],
  ['http://0251.0376.0251.0376/'],
  ['https://0251.0376.0251.0376/'],
  ['https://0xa9.0xfe.0xa9.0xfe/'],
  ['https://0xa9fea9fe/'],
  ['https://2852039166/'],
  ['https://169.254.43518/'],
  ['https://[::ffff:169.254.169.254]/'],
  ['https://[::ffff:a9fe:a9fe]/'],
  ['https://[64:ff9b::a9fe:a9fe]/'],
  ['https://[fe80::1]/'],
  ['https://[febf::1]/'],
  ['https://[fd00:ec2::254]/latest/meta-data/'],
  ['https://0/'],
  ['https://0.0.0.0:8443/'],
  ['https://[::]/'],
  ['https://255.255.255.255/'],
  ['https://224.0.0.1/'],
  ['file:///etc/passwd'],
  ['data:application/json,{}'],
  ['javascript:alert(1)'],
  ['ftp://evil.example/x'],
  ['ws://evil.example/x'],
  ['unix:/var/run/docker.sock'],
  ['blob:https://evil.example/x'],
  ['about:blank'],
  ['https://'],
  ['https://['],
  ['https://evil example/x'],
  ['https://evil.example:99999/x'],
  ['https://xn--/x', { store: 'xn--:443' }],
];

/** Addresses on this machine: no place for the blobs or the credentials of another one. */
const here = [
  ...['127.0.0.1', '127.0.0.1:2375', '127.0.0.2', '127.1', '2130706433', '0x7f.1', '0177.0.0.1', '[::1]'],
  ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', 'localhost', 'LOCALHOST', 'localhost:2375', 'localhost.', 'x.localhost'],
].flatMap((host) => [`http://${host}/x`, `https://${host}/x`]);

/** What looks like the registry and is not, or is it. */
function likeIt({ name, scheme }: Registry): readonly Spelling[] {
  const [host = ''] = name.split(':');
  const isPublic = scheme === 'https';
  const store = (place: Place): Omit<Spelling, 'text'> => (isPublic ? { store: place } : {});
  const relative = isPublic ? evilStore : {};
  return [
    { text: `//${evil}/x`, ...relative },
    { text: `/\\${evil}/x`, ...relative },
    { text: `\\\\${evil}\\x`, ...relative },
    { text: `///${evil}/x`, ...relative },
    { text: `\\/${evil}/x`, ...relative },
    { text: `/\t/${evil}/x`, ...relative },
    { text: `https:${evil}/x`, ...(isPublic ? {} : evilStore) },
    { text: `https://${name}@${evil}/x` },
    { text: `https://${name}:pass@${evil}/x` },
    { text: `https://user:pass@${name}/x` },
    { text: `${scheme}://user@${name}/x` },
    { text: `https://${evil}\\@${name}/x`, ...evilStore },
    { text: `https://${evil}#@${name}/x`, ...evilStore },
    { text: `https://${evil}?@${name}/x`, ...evilStore },
    { text: `https://${evil}/@${name}/x`, ...evilStore },
    { text: `blob:${scheme}://${name}/x` },
    { text: `filesystem:${scheme}://${name}/x` },
    { text: `/v2/acme/other/blobs/../../../x` },
    { text: `?x` },
    { text: `#x` },
    { text: `` },
    ...(isPublic
      ? [
          // Hosts below the registry's own domain are the same organisation's (src/registry/realm.ts).
          { text: `https://${host}.${evil}/x`, ...store(`${host}.${evil}:443`) },
          { text: `https://evil${host}/x`, ...store(`evil${host}:443`), realm: `evil${host}:443` },
          { text: `https://evil-${host}/x`, ...store(`evil-${host}:443`), realm: `evil-${host}:443` },
          { text: `https://${host}./x`, ...store(`${host}.:443`) },
          { text: `https://${host}:8443/x`, ...store(`${host}:8443`), realm: `${host}:8443` },
          { text: `https://${host}:80/x`, ...store(`${host}:80`), realm: `${host}:80` },
          { text: `http://${host}/x` },
          { text: `http://${host}:443/x` },
          { text: `https://${host.replace('a', '%D0%B0')}/x`, ...store('registry.xn--exmple-4nf.com:443') },
          { text: `https://${host.replaceAll('.', '%E3%80%82')}/x` },
          { text: `https://${host.toUpperCase()}/x` },
        ]
      : []),
  ];
}

/** Every spelling for one registry. What is on this machine is nothing strange for a registry on this machine. */
export function spellings(registry: Registry): readonly Spelling[] {
  const isHere = registry.scheme === 'http';
  return [
    ...anywhere.map(([text, leads]) => ({ text, ...leads })),
    ...(isHere ? [] : here.map((text) => ({ text }))),
    ...likeIt(registry),
  ];
}
