import { setTimeout as sleep } from 'node:timers/promises';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { happens, type Random } from './chance.ts';
import { grouped, type NationalDay, type PlannedMessage } from './plan.ts';
import { daySlots, instantOf, standingSlots } from './thread.ts';

/** The messages that a party sends in one request. */
export type SendRequest = {
  party: PartyId;
  at: Instant;
  form: 'single' | 'batch';
  messages: readonly PlannedMessage[];
};
export type Send = (request: SendRequest) => Promise<void>;

const largestBatch = 1_000;
const batchesAtOnce = 4;
const requestsAtOnce = 32;

const batchOf = (messages: readonly PlannedMessage[]): SendRequest[] => {
  const last = messages.at(-1);
  return last ? [{ party: last.party, at: last.at, form: 'batch', messages }] : [];
};

/** A slot before the day: batches of one party each, which may be sent concurrently. */
export function* standingRequests(messages: Iterable<PlannedMessage>): Generator<SendRequest[]> {
  let batch: PlannedMessage[] = [];
  for (const message of messages) {
    if (batch.length === largestBatch || (batch[0] && batch[0].party !== message.party)) {
      yield batchOf(batch);
      batch = [];
    }
    batch.push(message);
  }
  yield batchOf(batch);
}

const single = (message: PlannedMessage): SendRequest => ({
  party: message.party,
  at: message.at,
  form: 'single',
  messages: [message],
});

/** A party's slot: one batch at the end, or single messages, of which those about one citizen are sent in sequence. */
const sequencesOf = (messages: readonly PlannedMessage[], random: Random): SendRequest[][] =>
  messages.length > 1 && happens(random, 0.5)
    ? [batchOf(messages)]
    : [...grouped(messages, ({ about }) => about).values()].map((ofOne) => ofOne.map(single));

/** A slot of the day in chronological order: sequences of requests that may be sent concurrently. */
export const dayRequests = (messages: Iterable<PlannedMessage>, random: Random): SendRequest[][] =>
  [...grouped(messages, ({ party }) => party).values()]
    .flatMap((ofParty) => sequencesOf(ofParty, random))
    .sort(([one], [other]) => (one?.at ?? '').localeCompare(other?.at ?? ''));

/** Processes the items in order, at most `limit` of them at a time. */
const concurrently = async <Item>(
  limit: number,
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const shared = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = shared.next(); !next.done; next = shared.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: limit }, worker));
};

const inSequence = async (requests: readonly SendRequest[], send: Send): Promise<void> => {
  for (const request of requests) await send(request);
};

/** What precedes the day: a slot begins when the whole previous one is answered. */
export const sendStanding = async (day: NationalDay, send: Send): Promise<void> => {
  for (const slot of standingSlots)
    await concurrently(batchesAtOnce, standingRequests(day.messagesOf(slot)), (batches) => inSequence(batches, send));
};

/** Waits for an instant of a day that begins now and passes `speed` times as fast as real time; not at all at speed 0. */
const startPacing = (speed: number): ((at: Instant) => Promise<void>) => {
  const [began, morning] = [performance.now(), Date.parse(instantOf(0, 0))];
  return async (at) => {
    if (speed === 0) return;
    const due = began + (Date.parse(at) - morning) / speed;
    await sleep(Math.max(0, due - performance.now()));
  };
};

type Conditions = { speed: number; random: Random; moveClock: (now: Instant) => Promise<void> };

/** The day, slot by slot: within one, messages are sent concurrently, but those about one citizen in sequence. */
export const sendDay = async (
  day: NationalDay,
  { speed, random, moveClock }: Conditions,
  send: Send,
): Promise<void> => {
  const waitUntil = startPacing(speed);
  for (const slot of daySlots) {
    const sequences = dayRequests(day.messagesOf(slot), random);
    await moveClock(instantOf(slot + 1, 0));
    await concurrently(speed === 0 ? requestsAtOnce : sequences.length, sequences, (requests) =>
      inSequence(requests, async (request) => {
        await waitUntil(request.at);
        await send(request);
      }),
    );
  }
};
