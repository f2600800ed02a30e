import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { remoteAddressOf } from '../../../functions/embedded/http/remote-address.ts';

const addressSeen = async (peer: string, proxies: string[], forwarded?: string): Promise<string> => {
  const app = new Hono().get('/', (context) => context.text(remoteAddressOf(context, proxies)));
  const headers = new Headers(forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded });
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } });
  return answer.text();
};

describe('the address that a request comes from', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:1:2::7', '2001:db8:1:2::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::', 'fe80:0:0:0::/64'],
  ])('is that of the connection, of IPv6 its network: %s', async (peer, address) => {
    expect(await addressSeen(peer, [])).toBe(address);
  });

  it('is what a proxy says, where the proxy is named', async () => {
    expect(await addressSeen('10.0.0.1', ['10.0.0.1'], '192.0.2.7')).toBe('192.0.2.7');
    expect(await addressSeen('::ffff:10.0.0.1', ['10.0.0.1'], '2001:db8::7')).toBe('2001:db8:0:0::/64');
  });

  it('is not what the client has told the proxy, nor a proxy before it', async () => {
    expect(await addressSeen('10.0.0.1', ['10.0.0.1', '10.0.0.2'], '198.51.100.9, 192.0.2.7, 10.0.0.2')).toBe(
      '192.0.2.7',
    );
  });

  it('is that of the connection where somebody else says something, or the proxy says nothing', async () => {
    expect(await addressSeen('192.0.2.1', ['10.0.0.1'], '192.0.2.7')).toBe('192.0.2.1');
    for (const said of [undefined, '', 'unknown', '6101801234'])
      expect(await addressSeen('10.0.0.1', ['10.0.0.1'], said)).toBe('10.0.0.1');
  });
});
