import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ContentKeys, contentHash } from '../../functions/hub/content.ts';
import { makeHub } from '../../functions/hub/hub.ts';
import { akasse, spellOpened } from '../core/messages.ts';
import { accepted } from './accepted.ts';
import { cloudEventOf } from './cloud-event.ts';
import { openHub } from './open-hub.ts';

const newKey = () => createSecretKey(randomBytes(32));
const [one, two] = [newKey(), newKey()];
const first: ContentKeys = { current: '1', keys: new Map([['1', one]]) };
const rotated: ContentKeys = {
  current: '2',
  keys: new Map([
    ['1', one],
    ['2', two],
  ]),
};
const type = 'dk.samspil.spell-closed.v1';
const data = { cpr: '6101801234', lastDay: '2012-12-14', outcome: 'job' };

describe('the hash of a content', () => {
  it('is the same for the same content, whatever the order of the fields', () => {
    const { of } = contentHash(first);
    expect(of(type, Object.fromEntries(Object.entries(data).reverse()))).toBe(of(type, data));
    expect(of(type, { ...data, outcome: 'education' })).not.toBe(of(type, data));
    expect(of('dk.samspil.spell-closed.v2', data)).not.toBe(of(type, data));
  });

  it('cannot be computed without the key, and says which key was used', () => {
    const { of } = contentHash(first);
    const other = contentHash({ current: '1', keys: new Map([['1', two]]) });
    expect(other.of(type, data)).not.toBe(of(type, data));
    expect(of(type, data)).toMatch(/^1:[\w-]{43}$/);
    expect(contentHash(rotated).of(type, data)).toMatch(/^2:[\w-]{43}$/);
  });

  it('matches what was hashed with a retired key', () => {
    const { is } = contentHash(rotated);
    expect(is(contentHash(first).of(type, data), type, data)).toBe(true);
    expect(is(contentHash(first).of(type, data), type, { ...data, outcome: 'education' })).toBe(false);
  });

  it('matches what was hashed before there were keys', () => {
    const unkeyed = 'ps5bEmiC0IpYJRnc_eeqG0kh5vXXaD0n1aqqUQfCQ6I';
    expect(contentHash(rotated).is(unkeyed, type, data)).toBe(true);
    expect(contentHash(rotated).is(unkeyed, type, { ...data, outcome: 'education' })).toBe(false);
  });

  it('matches nothing whose key is gone', () => {
    const content = contentHash(rotated).of(type, data);
    expect(() => contentHash(first).is(content, type, data)).toThrow('version 2');
  });
});

describe('R-ROUTE-6 a message claimed under an earlier key', () => {
  it('is a repeat with the same content, and blocks its id for any other', async () => {
    const { submit, hub, ports } = openHub();
    const message = spellOpened();
    const commit = accepted(await submit(message));
    const { current, keys } = ports.contentKeys;
    const next = makeHub(
      { ...ports, contentKeys: { current: '9', keys: new Map([...keys, ['9', newKey()]]) } },
      hub.rules,
    );
    expect(await next.receive(akasse, cloudEventOf(message))).toEqual({ outcome: 'repeated', commit });
    const other = spellOpened({ municipality: '101' }, { id: message.id });
    expect(await next.receive(akasse, cloudEventOf(other))).toMatchObject({ refusal: { code: 'id-reused' } });
    expect((await ports.claims.find(akasse, message.id))?.content).toMatch(new RegExp(`^${current}:`));
  });
});
