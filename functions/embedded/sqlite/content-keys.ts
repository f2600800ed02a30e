import { createSecretKey, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { ContentKeys } from '../../hub/content.ts';
import { made, type Settings } from './settings.ts';

const Kept = z.strictObject({ current: z.string(), keys: z.record(z.string(), z.base64()) });
type Kept = z.infer<typeof Kept>;

const begun: Kept = { current: '0', keys: {} };

/** The stored keys plus a new current one. */
export const withNewContentKey = (kept?: string): string => {
  const { current, keys }: Kept = kept === undefined ? begun : Kept.parse(JSON.parse(kept));
  const next = String(Number(current) + 1);
  return JSON.stringify({
    current: next,
    keys: { ...keys, [next]: randomBytes(32).toString('base64') },
  } satisfies Kept);
};

/** The keys for hashing message content; the first is generated once and kept. */
export const contentKeysOf = (settings: Settings): ContentKeys => {
  const { current, keys } = Kept.parse(JSON.parse(made(settings, 'content-keys', withNewContentKey)));
  return {
    current,
    keys: new Map(Object.entries(keys).map(([version, key]) => [version, createSecretKey(key, 'base64')])),
  };
};
