import { createSecretKey, hkdfSync } from 'node:crypto';
import type { ContentKeys } from '../../hub/content.ts';
import type { LookUpKeys } from './citizens.ts';

const keyLength = 32;
const purpose = 'samspil content of messages';

/** One content key per version of the lookup keys, derived from it (HKDF, RFC 5869): one secret, but no key with two uses. */
export const contentKeysFrom = ({ current, keys }: LookUpKeys): ContentKeys => ({
  current,
  keys: new Map(
    Object.entries(keys).map(([version, key]) => [
      version,
      createSecretKey(Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', purpose, keyLength))),
    ]),
  ),
});
