import { createHmac, hash, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The hash keys by version. New claims use the current one; the others are kept for comparison. */
export type ContentKeys = { current: string; keys: ReadonlyMap<string, KeyObject> };

/** The content that a message id is bound to: a hash over `type` and the canonical form (RFC 8785) of `data`. */
export type ContentHash = {
  /** `<key version>:<HMAC-SHA-256>` with the current key. */
  of(type: string, data: unknown): string;
  /** Whether `content` is the hash of this message, under any key; from before there were keys, a plain SHA-256. */
  is(content: string, type: string, data: unknown): boolean;
};

const canonical = (type: string, data: unknown): string => canonicalize([type, data]) ?? '';

export const contentHash = ({ current, keys }: ContentKeys): ContentHash => {
  const keyed = (version: string, type: string, data: unknown): string => {
    const key = keys.get(version);
    if (!key) throw new Error(`there is no content key of version ${version}`);
    return `${version}:${createHmac('sha256', key).update(canonical(type, data)).digest('base64url')}`;
  };
  return {
    of: (type, data) => keyed(current, type, data),
    is: (content, type, data) => {
      const end = content.indexOf(':');
      const same =
        end < 0 ? hash('sha256', canonical(type, data), 'base64url') : keyed(content.slice(0, end), type, data);
      return content === same;
    },
  };
};
