import { isIP, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const mapped = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;
const plain = (address: string): string => address.trim().replace(mapped, '');

/** Whoever has one IPv6 address of a /64 network has all 2⁶⁴ of them. */
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
 * The origin of a request: its peer address or, if that is one of `proxies`, the address that the proxy added to
 * `X-Forwarded-For`. The header is not trusted from anyone else.
 */
export const remoteAddressOf = (context: Context, proxies: readonly string[]): string => {
  const peer = plain(getConnInfo(context).remote.address ?? '');
  if (!proxies.includes(peer)) return networkOf(peer);
  const forwarded = (context.req.header('X-Forwarded-For') ?? '').split(',').map(plain);
  return networkOf(forwarded.findLast((address) => isIP(address) && !proxies.includes(address)) ?? peer);
};
