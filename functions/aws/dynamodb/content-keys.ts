import { createSecretKey, hkdfSync } from 'node:crypto';
import type { ContentKeys } from '../../hub/content.ts';
import type { LookUpKeys } from './citizens.ts';

const keyLength = 32;
const purpose = 'samspil content of messages';

/** A content key of each version of the look-up keys, derived from it (HKDF, RFC 5869): one secret to keep, and no key for two ends. */
export const contentKeysFrom = ({ current, keys }: LookUpKeys): ContentKeys => ({
  current,
  keys: new Map(
    Object.entries(keys).map(([version, key]) => [
      version,
      createSecretKey(Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', purpose, keyLength))),
    ]),
  ),
});
