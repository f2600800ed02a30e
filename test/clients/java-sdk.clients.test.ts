import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../functions/demo/play.ts';
import { exampleEventOf } from '../../functions/documents/cloud-events.ts';
import { kindNames } from '../../schemas/kinds/index.ts';
import { limits } from '../../schemas/limits.ts';
import { acceptableExamples, messagesOf } from '../conformance/acceptable-examples.ts';
import { type Sandbox, startSandbox } from '../conformance/sandbox.ts';
import { makeRoundTrip, type RoundTrip } from './java/round-trip.ts';

let hub: Sandbox;
let roundTrip: RoundTrip;
beforeAll(async () => {
  roundTrip = await makeRoundTrip();
  hub = await startSandbox();
});
afterAll(() => hub?.stop());

/** Java writes whole seconds and zero offsets more briefly. */
const inMilliseconds = (event: object): object =>
  Object.fromEntries(
    Object.entries(event).map(([name, value]) => [name, name === 'time' ? Date.parse(String(value)) : value]),
  );

describe('the official Java SDK', () => {
  it('reads every event of a story and loses nothing of it', async () => {
    await play(hub.origin, () => {});
    for (const party of ['akasse-hk', 'jobcentre-751']) {
      const events: object[] = JSON.parse((await hub.feedOf(party)).body);
      expect(events.length).toBeGreaterThan(10);
      expect(roundTrip(events).map(inMilliseconds)).toEqual(events.map(inMilliseconds));
    }
  });

  it('reads the documented event of every kind', () => {
    const events = kindNames.map(exampleEventOf);
    expect(roundTrip(events).map(inMilliseconds)).toEqual(events.map(inMilliseconds));
  });

  it('reads the last position of a feed, and would read none after it', () => {
    const event = { ...exampleEventOf('triage-result'), feedposition: limits.largestPosition };
    expect(roundTrip([event])).toMatchObject([{ feedposition: limits.largestPosition }]);
    expect(() => roundTrip([{ ...event, feedposition: limits.largestPosition + 1 }])).toThrow(/2147483648/);
  });

  it('writes every example of a message so that the hub accepts it', async () => {
    const told = acceptableExamples.flatMap((example) =>
      messagesOf(example, hub.origin).map((said) => ({ ...said, at: example.at })),
    );
    const written = roundTrip(told.map(({ message }) => message));
    for (const [index, { by, message, at }] of told.entries()) {
      await hub.moveClock(at);
      const answer = await fetch(`${hub.origin}/messages`, {
        method: 'POST',
        headers: { ...(await hub.headersOf(by)), 'Content-Type': 'application/cloudevents+json' },
        body: JSON.stringify(written[index]),
      });
      expect(await answer.json()).toMatchObject({ status: 'accepted', id: message.id });
    }
  });
});
