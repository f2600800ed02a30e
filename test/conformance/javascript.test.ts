import { CloudEvent, type EmitterFunction, emitterFor, HTTP, httpTransport, Mode } from 'cloudevents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../functions/demo/play.ts';
import { exampleEventOf } from '../../functions/documents/cloud-events.ts';
import { OutgoingEnvelope } from '../../schemas/envelope.ts';
import { kindNames } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import { acceptableExamples, messagesOf } from './acceptable-examples.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

let hub: Sandbox;
beforeAll(async () => {
  hub = await startSandbox();
});
afterAll(() => hub.stop());

const parties = ['akasse-hk', 'jobcentre-751'];

/** A party's feed as the SDK takes it from the answer, beside the answer. */
const feedOf = async (party: PartyId) => {
  const { contentType, body } = await hub.feedOf(party);
  const events = [HTTP.toEvent({ headers: { 'content-type': contentType }, body })].flat() as CloudEvent<unknown>[];
  return { events, bodies: JSON.parse(body) as OutgoingEnvelope[] };
};

describe('the official JavaScript SDK', () => {
  it('reads every event of a story, strictly, and as its schema has it', async () => {
    await play(hub.origin, () => {});
    for (const party of parties) {
      const { bodies, events } = await feedOf(party);
      expect(events.length).toBeGreaterThan(10);
      expect(events.map((event) => event.validate())).toEqual(bodies.map(() => true));
      expect(events.map((event) => JSON.parse(JSON.stringify(event)))).toMatchObject(
        bodies.map(({ time, ...body }) => ({ ...body, time: new Date(time).toISOString() })),
      );
      for (const body of bodies) {
        expect(() => new CloudEvent({ ...body }, true)).not.toThrow();
        expect(OutgoingEnvelope.safeParse(body).error).toBeUndefined();
      }
    }
  });

  it('finds each pair of source and id once, over all feeds, and the same id on several', async () => {
    const feeds = await Promise.all(parties.map(feedOf));
    const events = feeds.flatMap(({ bodies }) => bodies);
    expect(new Set(events.map(({ source, id }) => `${source} ${id}`)).size).toBe(events.length);
    expect(new Set(events.map(({ id }) => id)).size).toBeLessThan(events.length);
  });

  it.each(kindNames)('reads the documented event of %s', (kind) =>
    expect(new CloudEvent(exampleEventOf(kind), true).validate()).toBe(true),
  );

  describe.each([Mode.BINARY, Mode.STRUCTURED])('sends in %s mode', (mode) => {
    const emitterOf = async (party: PartyId): Promise<EmitterFunction> => {
      const headers = await hub.headersOf(party);
      const emit = emitterFor(httpTransport(`${hub.origin}/messages`), { mode });
      return (event) => emit(event, { headers });
    };

    it.each(acceptableExamples.map((each) => [`${each.kind} ${each.example}`, each] as const))(
      '%s, and the hub accepts it',
      async (_, example) => {
        await hub.moveClock(example.at);
        for (const { by, message } of messagesOf(example, hub.origin)) {
          const { body } = (await (await emitterOf(by))(new CloudEvent(message))) as { body: string };
          expect(JSON.parse(body)).toMatchObject({ status: 'accepted', id: message.id });
        }
      },
    );
  });
});
