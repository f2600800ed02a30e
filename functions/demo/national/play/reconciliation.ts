import type { PartyId } from '../../../../schemas/parties.ts';
import type { Findings } from './findings.ts';

/**
 * Matches what answers promise with what subscribers read, in whichever order they come. Only what has no match yet is
 * kept. `onRead` is told how long after its answer an event was read; one that overtook it, 0.
 */
export const reconciliation = ({ note }: Findings, onRead: (milliseconds: number) => void) => {
  const promised = new Map<string, number>();
  const overtaking = new Set<string>();
  const keyOf = (party: PartyId, event: string) => `${party} ${event}`;
  return {
    promise: (party: PartyId, event: string, at: number): void => {
      const key = keyOf(party, event);
      if (overtaking.delete(key)) onRead(0);
      else promised.set(key, at);
    },
    read: (party: PartyId, event: string, at: number): void => {
      const key = keyOf(party, event);
      const promisedAt = promised.get(key);
      if (promisedAt === undefined) {
        overtaking.add(key);
        return;
      }
      promised.delete(key);
      onRead(at - promisedAt);
    },
    isEven: (): boolean => promised.size === 0 && overtaking.size === 0,
    /** When nothing more is to come: what is left on either side. */
    close: (): void => {
      for (const key of promised.keys()) note('lost', key);
      for (const key of overtaking) note('unexplained', key);
    },
  };
};
