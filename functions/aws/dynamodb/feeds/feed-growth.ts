import { setTimeout } from 'node:timers/promises';
import type { PartyId } from '../../../../schemas/parties.ts';
import type { Feeds } from '../../../hub/ports/feeds.ts';
import type { TableOptions } from '../client/table.ts';
import { headPosition } from './feed-head.ts';

/** Polls the head every `pollEvery` milliseconds; readers waiting for the same feed share one poll. */
export const feedGrowth = (options: TableOptions, pollEvery: number): Feeds['grown'] => {
  const asking = new Map<PartyId, Promise<number>>();
  const headNow = (party: PartyId): Promise<number> => {
    const asked = asking.get(party) ?? headPosition(options, party).finally(() => asking.delete(party));
    asking.set(party, asked);
    return asked;
  };
  const untilNext = (signal: AbortSignal): Promise<void> =>
    setTimeout(pollEvery, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });

  return async (party, after, signal) => {
    while (!signal.aborted && (await headNow(party)) <= after) await untilNext(signal);
  };
};
