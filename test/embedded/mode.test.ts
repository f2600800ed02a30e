import { describe, expect, it } from 'vitest';
import { decideMode, type Mode } from '../../functions/embedded/mode.ts';

const mode = (stamp: Mode | undefined, changed: { host?: string; clients?: string } = {}) =>
  decideMode({ stamp, options: { port: 4870, host: '127.0.0.1', data: '.samspil/', ...changed } });

const clients = 'clients.json';
const oneLine = { fault: expect.stringMatching(/^.+$/) };

describe('the mode of a start', () => {
  it('is a sandbox in a new directory', () => {
    expect(mode(undefined)).toEqual({ mode: 'sandbox' });
  });

  it('is live in a new directory with clients', () => {
    expect(mode(undefined, { clients })).toEqual({ mode: 'live' });
  });

  it('is the previous mode of the directory', () => {
    expect(mode('sandbox')).toEqual({ mode: 'sandbox' });
    expect(mode('live', { clients })).toEqual({ mode: 'live' });
  });

  it('is a fault in a live directory without clients', () => {
    expect(mode('live')).toEqual(oneLine);
  });

  it('is a fault in a sandbox directory with clients', () => {
    expect(mode('sandbox', { clients })).toEqual(oneLine);
  });

  it.each(['127.0.0.1', '127.255.0.9', '::1', '0:0:0:0:0:0:0:1', 'localhost', 'LOCALHOST'])(
    'is a sandbox on the loopback address %s',
    (host) => {
      expect(mode(undefined, { host })).toEqual({ mode: 'sandbox' });
    },
  );

  it.each([
    '0.0.0.0',
    '::',
    '10.0.0.1',
    '128.0.0.1',
    '127.1',
    'fe80::1',
    'hub.example.dk',
    'localhost.example.dk',
    '127.0.0.1.example.dk',
  ])('is a fault for a sandbox on %s', (host) => {
    expect(mode(undefined, { host })).toEqual(oneLine);
    expect(mode('sandbox', { host })).toEqual(oneLine);
  });

  it('is live on any address', () => {
    expect(mode('live', { host: '0.0.0.0', clients })).toEqual({ mode: 'live' });
  });
});
