import { v7 as uuidv7 } from 'uuid';
import { dynamoFeedStreams } from '../../functions/aws/dynamodb/feed-streams.ts';
import type { TableOptions } from '../../functions/aws/dynamodb/table.ts';
import type { Commit } from '../../functions/core/commit.ts';
import { envelopeOf } from '../../functions/demo/envelope.ts';
import { type Scene, story } from '../../functions/demo/story.ts';
import { makeHub } from '../../functions/hub/hub.ts';
import { shippedRegister } from '../../schemas/parties.ts';
import { defaultPolicy } from '../../schemas/policy.ts';
import { openStorage } from '../aws/dynamodb/storage.ts';
import { times } from '../contract/times.ts';
import { cprOf } from '../hub/people.ts';

/** One table over two lines, so that what each consumes can be told apart. */
export type StoryLines = { intake: TableOptions; feeding: TableOptions };
/** How many messages were accepted, and how many entries they put on feeds. */
export type Played = { accepted: number; entries: number };

const sideBySide = 20;

const entriesOf = ({ events }: Commit): number => events.flatMap(({ recipients }) => recipients).length;

/**
 * The demo's story for some citizens, scene by scene, each message on a hub that remembers nothing, each commit fed by a
 * consumer that remembers nothing: no call is cheaper for what a warm process knows, or for what shares its batch.
 */
export const playStory = async ({ intake, feeding }: StoryLines, citizens: number): Promise<Played> => {
  let now = '';
  const clock = { now: () => now };
  const newHub = () =>
    makeHub(
      {
        ...openStorage(intake),
        alerts: { raise: () => {} },
        businessClock: clock,
        systemClock: clock,
        newCaseId: uuidv7,
      },
      { register: shippedRegister, policy: defaultPolicy },
    );

  const tell = async ({ by, kind, data, at: time }: Scene, id: string, citizen: number): Promise<Commit[]> => {
    const message = envelopeOf(by, { id, kind, data: { cpr: cprOf(citizen), ...data }, time });
    const receipt = await newHub().receive(by, message);
    return receipt.outcome === 'accepted' ? [receipt.commit] : [];
  };

  const played: Played = { accepted: 0, entries: 0 };
  for (const [number, scene] of story.entries()) {
    now = new Date(scene.at).toISOString();
    for (let first = 0; first < citizens; first += sideBySide) {
      const together = times(Math.min(sideBySide, citizens - first), (place) => first + place);
      const told = together.map((citizen) => tell(scene, `scene-${number}-${citizen}`, citizen));
      for (const commit of (await Promise.all(told)).flat()) {
        await dynamoFeedStreams({ ...feeding, clock })([commit.stream]);
        played.accepted++;
        played.entries += entriesOf(commit);
      }
    }
  }
  return played;
};
