import type { PartyId } from '../../../../schemas/parties.ts';
import type { Instant } from '../../../../schemas/primitives.ts';
import { grouped } from '../plan/grouped.ts';
import type { Planned } from '../plan/planned.ts';
import { happens, type Random } from '../plan/random.ts';

/** What a party hands in with one request. */
export type Post = { party: PartyId; at: Instant; form: 'single' | 'batch'; messages: readonly Planned[] };

const largestBatch = 1_000;

const batchOf = (messages: readonly Planned[]): Post[] => {
  const last = messages.at(-1);
  return last ? [{ party: last.party, at: last.at, form: 'batch', messages }] : [];
};

/** What stands before the day: batches of one party each, which may go side by side. */
export function* standingPosts(messages: Iterable<Planned>): Generator<Post[]> {
  let batch: Planned[] = [];
  for (const message of messages) {
    if (batch.length === largestBatch || (batch[0] && batch[0].party !== message.party)) {
      yield batchOf(batch);
      batch = [];
    }
    batch.push(message);
  }
  yield batchOf(batch);
}

const alone = (message: Planned): Post => ({
  party: message.party,
  at: message.at,
  form: 'single',
  messages: [message],
});

/** A half-hour of a party: each message as it comes, those about one citizen one after the other; or all at the end. */
const linesOf = (messages: readonly Planned[], random: Random): Post[][] =>
  messages.length > 1 && happens(random, 0.5)
    ? [batchOf(messages)]
    : [...grouped(messages, ({ citizen }) => citizen).values()].map((own) => own.map(alone));

/** A half-hour of the day in order of time: lines of posts that may go side by side. */
export const dayPosts = (messages: Iterable<Planned>, random: Random): Post[][] =>
  [...grouped(messages, ({ party }) => party).values()]
    .flatMap((own) => linesOf(own, random))
    .sort(([one], [other]) => (one?.at ?? '').localeCompare(other?.at ?? ''));
