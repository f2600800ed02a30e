import { setTimeout as pause } from 'node:timers/promises';
import type { Reply } from '../e2e/client.ts';

export type Patience = {
  /** Resolves when a hub is serving. */
  up(): Promise<unknown>;
  /** Called for each 429 and 503. */
  onTurnedAway?(reply: Reply): void;
};

const wasTurnedAway = ({ status, body }: Reply): boolean =>
  status === 429 ||
  status === 503 ||
  (Array.isArray(body.results) && body.results.some((result: { status: string }) => result.status === 'error'));

/** Sends until there is an answer; `isFirst` if no earlier attempt can have been received. */
export const insist = async (
  { up, onTurnedAway }: Patience,
  send: () => Promise<Reply>,
): Promise<{ reply: Reply; isFirst: boolean }> => {
  for (let isFirst = true; ; isFirst = false) {
    await up();
    const reply = await send().catch(() => undefined);
    if (!reply) await pause(5);
    else if (!wasTurnedAway(reply)) return { reply, isFirst };
    else {
      onTurnedAway?.(reply);
      await pause(Number(reply.headers.get('Retry-After') ?? 1) * 1000);
    }
  }
};
