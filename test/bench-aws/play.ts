import type { TableOptions } from '../../functions/aws/dynamodb/client/table.ts';
import { dynamoFeedStreams } from '../../functions/aws/dynamodb/feeds/feed-streams.ts';
import type { Commit } from '../../functions/core/commit.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import type { Envelope } from '../../schemas/envelope.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { hubOn } from '../aws/dynamodb/hub.ts';

/** One table over two clients, metered separately. */
export type Lines = { intake: TableOptions; feeding: TableOptions };
/** Messages sent concurrently at one instant, no two about the same citizen. */
export type Moment = { at: Instant; said: readonly { party: PartyId; message: Envelope }[] };
/** The number of messages accepted, and of the entries they put on feeds. */
export type Played = { accepted: number; entries: number };

const sideBySide = 20;

const entriesOf = ({ events }: Commit): number => events.flatMap(({ recipients }) => recipients).length;

/**
 * Each message is sent to a cold hub, each commit fed by a cold consumer: no call is cheaper because of what a warm
 * process has cached or what shares its batch.
 */
export const play = async ({ intake, feeding }: Lines, moments: Iterable<Moment>): Promise<Played> => {
  let now = '';
  const clock = { now: () => now };
  const submit = async ({ party, message }: Moment['said'][number]): Promise<Commit[]> => {
    const receipt = await hubOn(intake, clock).receive(party, message);
    return receipt.outcome === 'accepted' ? [receipt.commit] : [];
  };

  const played: Played = { accepted: 0, entries: 0 };
  for (const { at, said } of moments) {
    now = new Date(at).toISOString();
    for (let first = 0; first < said.length; first += sideBySide) {
      const commits = await Promise.all(said.slice(first, first + sideBySide).map(submit));
      for (const commit of commits.flat()) {
        await dynamoFeedStreams({ ...feeding, clock, policies: shippedPolicies })([commit.stream]);
        played.accepted++;
        played.entries += entriesOf(commit);
      }
    }
  }
  return played;
};
