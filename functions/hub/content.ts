import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a message id belongs to: a hash over `type` and the canonical form (RFC 8785) of `data`. */
export const contentOf = (type: string, data: unknown): string =>
  hash('sha256', canonicalize([type, data]) ?? '', 'base64url');
