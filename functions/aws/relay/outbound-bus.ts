import { setTimeout as sleep } from 'node:timers/promises';
import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { OutgoingEnvelope } from '../../../schemas/envelope.ts';

/** Puts events on the bus; answers the indices of those that it did not take. */
export type PutOnBus = (events: readonly OutgoingEnvelope[]) => Promise<number[]>;

/** EventBridge takes ten entries to a request, and 256 KB together; an event is far smaller than a tenth of that. */
const entriesPerRequest = 10;
const attempts = 3;
const pauseMilliseconds = 100;

const entryOf = (bus: string, event: OutgoingEnvelope): PutEventsRequestEntry => ({
  EventBusName: bus,
  Source: event.source,
  DetailType: event.type,
  Detail: JSON.stringify(event),
});

/** Reads the answer entry by entry and repeats only what failed; a request that fails whole has failed for each. */
export const outboundBus = (client: EventBridgeClient, bus: string): PutOnBus => {
  const putSome = async (events: readonly OutgoingEnvelope[], indices: readonly number[]): Promise<number[]> => {
    const entries = indices.map((index) => entryOf(bus, events[index] as OutgoingEnvelope));
    try {
      const { FailedEntryCount = 0, Entries = [] } = await client.send(new PutEventsCommand({ Entries: entries }));
      return FailedEntryCount === 0 ? [] : indices.filter((_, place) => Entries[place]?.ErrorCode !== undefined);
    } catch {
      return [...indices];
    }
  };

  return async (events) => {
    let left = events.map((_, index) => index);
    for (let attempt = 1; left.length > 0 && attempt <= attempts; attempt++) {
      if (attempt > 1) await sleep(pauseMilliseconds * 2 ** attempt * Math.random());
      const failed: number[] = [];
      for (let start = 0; start < left.length; start += entriesPerRequest)
        failed.push(...(await putSome(events, left.slice(start, start + entriesPerRequest))));
      left = failed;
    }
    return left;
  };
};
