import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a message id belongs to: a hash over `type` and the canonical form (RFC 8785) of `data`. */
export const contentOf = (type: string, data: unknown): string =>
  createHash('sha256')
    .update(canonicalize([type, data]) ?? '')
    .digest('base64url');
