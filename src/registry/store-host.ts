import { BlockList, isIP } from 'node:net';

/**
 * Where no registry keeps blobs for others: this machine, its own link, where clouds tell a machine its secrets (RFC 3927; at
 * Amazon `fd00:ec2::254` too), nobody (RFC 1122) and everybody (multicast). `BlockList` knows an IPv4 address in IPv6 by itself.
 */
const noStores = new BlockList();
noStores.addSubnet('0.0.0.0', 8);
noStores.addSubnet('127.0.0.0', 8);
noStores.addSubnet('169.254.0.0', 16);
noStores.addSubnet('224.0.0.0', 3);
noStores.addSubnet('::', 127, 'ipv6');
noStores.addSubnet('fe80::', 10, 'ipv6');
noStores.addSubnet('ff00::', 8, 'ipv6');
noStores.addAddress('fd00:ec2::254', 'ipv6');
// The same two networks behind a translator (RFC 6052).
noStores.addSubnet('64:ff9b::127.0.0.0', 104, 'ipv6');
noStores.addSubnet('64:ff9b::169.254.0.0', 112, 'ipv6');

/**
 * Whether a registry may send a read of a blob to `url`: an answer is foreign text, and this machine has servers that no
 * stranger is to reach. Names need not be looked up for that: over https, who is not meant has no certificate for them.
 */
export function mayBeStore({ protocol, hostname }: URL): boolean {
  if (protocol !== 'https:' || /(?:^|\.)localhost\.?$/.test(hostname)) return false;
  const address = hostname.replace(/^\[|\]$/g, '');
  const version = isIP(address);
  return version === 0 || !noStores.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
