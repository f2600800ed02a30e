import { describe, expect, it } from 'vitest';
import { contentKeysFrom } from '../../../functions/aws/dynamodb/content-keys.ts';
import { contentHash } from '../../../functions/hub/content.ts';

const keys = { v1: Buffer.alloc(32, 1).toString('base64'), v2: Buffer.alloc(32, 2).toString('base64') };
const exported = (all: typeof keys, version: string) =>
  contentKeysFrom({ current: version, keys: all }).keys.get(version)?.export().toString('base64');

describe('the content keys on AWS', () => {
  it('are derived from the lookup keys, one per version and no two alike', () => {
    const made = ['v1', 'v2'].map((version) => exported(keys, version));
    expect(made).toEqual(['v1', 'v2'].map((version) => exported(keys, version)));
    expect(new Set([...made, ...Object.values(keys)]).size).toBe(4);
  });

  it('match what an earlier version hashed', () => {
    const said = ['dk.samspil.spell-closed.v1', { cpr: '6101801234' }] as const;
    const before = contentHash(contentKeysFrom({ current: 'v1', keys: { v1: keys.v1 } })).of(...said);
    expect(contentHash(contentKeysFrom({ current: 'v2', keys })).is(before, ...said)).toBe(true);
  });
});
