import type { Instant } from '../../schemas/primitives.ts';
import { accessToken } from './access-token.ts';
import { steadyFetch } from './steady-fetch.ts';

/** Business time of a sandbox, moved by its operator. */
export const clockOperator = (origin: string, secret: string) => {
  const token = accessToken(origin, 'operator', secret);
  return async (now: Instant): Promise<void> => {
    const { response } = await steadyFetch(`${origin}/sandbox/clock`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${await token()}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ now }),
    });
    if (!response.ok) throw new Error(`the clock did not move: ${response.status}`);
  };
};
