import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { dynamoFeedStreams } from '../../../functions/aws/dynamodb/feed-streams.ts';
import { story } from '../../../functions/demo/story.ts';
import { makeHub } from '../../../functions/hub/hub.ts';
import { sourceOf } from '../../../schemas/envelope.ts';
import { typeOf } from '../../../schemas/kinds/index.ts';
import { shippedRegister } from '../../../schemas/parties.ts';
import { defaultPolicy } from '../../../schemas/policy.ts';
import { times } from '../../contract/times.ts';
import { cprOf } from '../../hub/people.ts';
import { emulated } from './emulated.ts';
import { openStorage } from './storage.ts';

describe('the story of the demo, played for several citizens', () => {
  const { newTable, metered } = emulated();

  it('costs no more than a message may, when every request finds a process that remembers nothing', async () => {
    const options = await newTable();
    let now = '';
    const clock = { now: () => now };
    const intake = metered(options);
    const feeding = metered(options);
    const newHub = () =>
      makeHub(
        {
          ...openStorage(intake.options),
          alerts: { raise: () => {} },
          businessClock: clock,
          systemClock: clock,
          newCaseId: uuidv7,
        },
        { register: shippedRegister, policy: defaultPolicy },
      );

    let accepted = 0;
    for (const [number, { at, by, kind, data }] of story.entries()) {
      now = new Date(at).toISOString();
      for (const citizen of times(10, (each) => each)) {
        const receipt = await newHub().receive(by, {
          specversion: '1.0',
          id: `scene-${number}-${citizen}`,
          source: sourceOf(by),
          type: typeOf(kind),
          actor: 'medarbejder-4711',
          time: at,
          data: { cpr: cprOf(citizen), ...data },
        });
        if (receipt.outcome !== 'accepted') continue;
        accepted++;
        await dynamoFeedStreams({ ...feeding.options, clock })([receipt.commit.stream]);
      }
    }

    const perMessage = (units: number) => units / accepted;
    expect(perMessage(intake.consumed.read)).toBeLessThanOrEqual(8);
    expect(perMessage(intake.consumed.write)).toBeLessThanOrEqual(4);
    expect(perMessage(intake.consumed.write + feeding.consumed.write)).toBeLessThanOrEqual(14);
  });
});
