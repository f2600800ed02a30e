import { isIP, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const mapped = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;
const plain = (address: string): string => address.trim().replace(mapped, '');

/** Whoever has one address of a network of IPv6 has the 2⁶⁴ others too. */
const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const [front = '', back] = address.split('::');
  const groups = front === '' ? [] : front.split(':');
  const behind = back ? back.split(':').length : 0;
  const zeros = back === undefined ? 0 : 8 - groups.length - behind;
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...(back ? back.split(':') : [])];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
};

/**
 * Where a request comes from: the other end of its connection, or, where that is one of `proxies`, the address that the
 * proxy has added to `X-Forwarded-For`. Nobody else is believed what stands there.
 */
export const remoteAddressOf = (context: Context, proxies: readonly string[]): string => {
  const peer = plain(getConnInfo(context).remote.address ?? '');
  if (!proxies.includes(peer)) return networkOf(peer);
  const forwarded = (context.req.header('X-Forwarded-For') ?? '').split(',').map(plain);
  return networkOf(forwarded.findLast((address) => isIP(address) && !proxies.includes(address)) ?? peer);
};
