import type { Check } from '../../schemas/checks.ts';
import { type Refused, refusedFor } from './refused.ts';

const retryAfterSeconds = '1';

export const notReady = (failing: readonly Check[]): Refused =>
  refusedFor('unavailable', {
    advice: 'not-ready',
    headers: { 'Retry-After': retryAfterSeconds, 'Cache-Control': 'no-store' },
    members: { failing },
  });
