import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { remoteAddressOf } from '../../../functions/embedded/http/remote-address.ts';

const addressSeen = async (peer: string, proxies: string[], forwarded?: string): Promise<string> => {
  const app = new Hono().get('/', (context) => context.text(remoteAddressOf(context, proxies)));
  const headers = new Headers(forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded });
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } });
  return answer.text();
};

describe('the address of a request', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:1:2::7', '2001:db8:1:2::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::', 'fe80:0:0:0::/64'],
  ])('is that of the connection, or its network for IPv6: %s', async (peer, address) => {
    expect(await addressSeen(peer, [])).toBe(address);
  });

  it('is the one a proxy reports, if the proxy is configured', async () => {
    expect(await addressSeen('10.0.0.1', ['10.0.0.1'], '192.0.2.7')).toBe('192.0.2.7');
    expect(await addressSeen('::ffff:10.0.0.1', ['10.0.0.1'], '2001:db8::7')).toBe('2001:db8:0:0::/64');
  });

  it('is not the one the client gave the proxy, nor an earlier proxy', async () => {
    expect(await addressSeen('10.0.0.1', ['10.0.0.1', '10.0.0.2'], '198.51.100.9, 192.0.2.7, 10.0.0.2')).toBe(
      '192.0.2.7',
    );
  });

  it('is that of the connection when somebody else reports one, or the proxy reports none', async () => {
    expect(await addressSeen('192.0.2.1', ['10.0.0.1'], '192.0.2.7')).toBe('192.0.2.1');
    for (const said of [undefined, '', 'unknown', '6101801234'])
      expect(await addressSeen('10.0.0.1', ['10.0.0.1'], said)).toBe('10.0.0.1');
  });
});
