import { setTimeout as sleep } from 'node:timers/promises';
import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { OutgoingEnvelope } from '../../../schemas/envelope.ts';

export type NotTaken = { index: number; error: Error };

/** Puts events on the bus; returns those it rejected, and why. */
export type PutOnBus = (events: readonly OutgoingEnvelope[]) => Promise<NotTaken[]>;

/** EventBridge's limits for one request. */
const [entriesPerRequest, bytesPerRequest] = [10, 256 * 1024];
const attempts = 3;
const pauseMilliseconds = 100;

const entryOf = (bus: string, event: OutgoingEnvelope): PutEventsRequestEntry => ({
  EventBusName: bus,
  Source: event.source,
  DetailType: event.type,
  Detail: JSON.stringify(event),
});

type Put = { index: number; entry: PutEventsRequestEntry };

const bytesOf = ({ entry: { Source = '', DetailType = '', Detail = '' } }: Put): number =>
  Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail);

const requestsOf = (puts: readonly Put[]): Put[][] => {
  const requests: Put[][] = [];
  let room = 0;
  for (const put of puts) {
    const bytes = bytesOf(put);
    const last = requests.at(-1);
    if (last && last.length < entriesPerRequest && bytes <= room) last.push(put);
    else {
      requests.push([put]);
      room = bytesPerRequest;
    }
    room -= bytes;
  }
  return requests;
};

/** Reads the response entry by entry and retries only what failed; if a request fails, all its entries have failed. */
export const outboundBus = (client: EventBridgeClient, bus: string): PutOnBus => {
  const putSome = async (puts: readonly Put[]): Promise<NotTaken[]> => {
    try {
      const request = new PutEventsCommand({ Entries: puts.map(({ entry }) => entry) });
      const { FailedEntryCount = 0, Entries = [] } = await client.send(request);
      if (FailedEntryCount === 0) return [];
      return puts.flatMap(({ index }, place) => {
        const { ErrorCode } = Entries[place] ?? {};
        return ErrorCode === undefined ? [] : [{ index, error: new Error(ErrorCode) }];
      });
    } catch (error) {
      return puts.map(({ index }) => ({ index, error: error as Error }));
    }
  };

  return async (events) => {
    let left = events.map((event, index): Put => ({ index, entry: entryOf(bus, event) }));
    let notTaken: NotTaken[] = [];
    for (let attempt = 1; left.length > 0 && attempt <= attempts; attempt++) {
      if (attempt > 1) await sleep(pauseMilliseconds * 2 ** attempt * Math.random());
      notTaken = [];
      for (const request of requestsOf(left)) notTaken.push(...(await putSome(request)));
      const again = new Set(notTaken.map(({ index }) => index));
      left = left.filter(({ index }) => again.has(index));
    }
    return notTaken;
  };
};
