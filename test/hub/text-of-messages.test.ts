import { describe, expect, it } from 'vitest';
import { contentHash } from '../../functions/hub/content.ts';
import { Unreadable } from '../../schemas/json/unreadable.ts';
import { akasse, cpr, jobcentre, spellOpened, triageResult } from '../core/messages.ts';
import { accepted } from './accepted.ts';
import { cloudEventOf } from './cloud-event.ts';
import { noteCalls } from './noted-calls.ts';
import { openHub } from './open-hub.ts';
import { patiently } from './waiting.ts';

const asWritten = `${cpr.slice(0, 6)}-${cpr.slice(6)}`;

describe('a repaired message', () => {
  it('is accepted, flagged, and sent out as it was meant', async () => {
    const { hub } = openHub();
    const { data, ...envelope } = cloudEventOf(spellOpened());
    const receipt = await hub.receive(akasse, { ...envelope, data: { ...data, cpr: asWritten, municipality: '0751' } });
    expect(accepted(receipt).flags).toEqual(['repaired']);
    const feed = await hub.readFeed(
      { party: jobcentre, actor: 'a' },
      { from: { after: 0 }, limit: 10, wait: 0 },
      patiently,
    );
    expect(feed).toMatchObject({ events: [{ data: { cpr, municipality: '751' } }] });
  });

  it.each([
    [cpr, asWritten],
    [asWritten, cpr],
  ])('R-ROUTE-6 is the same with and without its hyphen: %s, then %s', async (first, second) => {
    const { hub, submit } = openHub();
    await submit(spellOpened());
    const { data, ...envelope } = cloudEventOf(triageResult());
    const commit = accepted(await hub.receive(akasse, { ...envelope, data: { ...data, cpr: first } }));
    expect(await hub.receive(akasse, { ...envelope, data: { ...data, cpr: second } })).toEqual({
      outcome: 'repeated',
      commit,
    });
  });

  it('keeps its place in a batch among those about the same citizen', async () => {
    const { hub } = openHub();
    const { data, ...envelope } = cloudEventOf(spellOpened());
    const receipts = await hub.receiveBatch(akasse, [
      { ...envelope, data: { ...data, cpr: asWritten } },
      cloudEventOf(triageResult()),
    ]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  });
});

describe('a trace context', () => {
  it('is passed on with everything that follows from its message', async () => {
    const { hub } = openHub();
    const traced = {
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      tracestate: 'rojo=00f067aa0ba902b7',
    };
    accepted(await hub.receive(akasse, { ...cloudEventOf(spellOpened()), ...traced }));
    const feed = await hub.readFeed(
      { party: jobcentre, actor: 'a' },
      { from: { after: 0 }, limit: 10, wait: 0 },
      patiently,
    );
    expect(feed).toMatchObject({ events: [traced] });
  });
});

describe('R-ROUTE-6 an id that is no longer valid', () => {
  const message = cloudEventOf(spellOpened({}, { id: '1353060300123' }));

  it('is refused when nobody has used it', async () => {
    const calls: string[] = [];
    const { hub, ports } = openHub(noteCalls(calls));
    expect(await hub.receive(akasse, message)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'schema', faults: [{ pointer: '/id', code: 'holds-cpr-number' }] },
    });
    expect(calls).toEqual(['claims.find', 'durability.settled']);
    expect(await ports.citizens.find(cpr)).toBeUndefined();
  });

  it('is answered as before when its message is sent again', async () => {
    const { hub, ports } = openHub();
    const content = contentHash(ports.contentKeys).of(message.type, message.data);
    await ports.claims.claim({
      party: akasse,
      messageId: message.id,
      content,
      stream: 'case/case-0',
      receivedAt: '2012-11-05T10:00:00Z',
    });
    const commit = accepted(await hub.receive(akasse, message));
    expect(await hub.receive(akasse, message)).toEqual({ outcome: 'repeated', commit });
    expect(await hub.followMessage(akasse, message.id)).toMatchObject({ commit });
    expect(await hub.receive(akasse, { ...message, data: { ...message.data, akasse: 'akasse-metal' } })).toMatchObject({
      refusal: { code: 'id-reused' },
    });
    expect(await hub.receive(jobcentre, message)).toMatchObject({ refusal: { code: 'schema' } });
  });

  it('is refused for every fault when it has more than that', async () => {
    const { hub } = openHub();
    expect(await hub.receive(akasse, { ...message, actor: '' })).toMatchObject({
      refusal: { faults: [{ pointer: '/id' }, { pointer: '/actor' }] },
    });
  });
});

describe('an unreadable message', () => {
  it('is refused in its place, and affects no message beside it', async () => {
    const { hub } = openHub();
    const why = { code: 'malformed', faults: [{ pointer: '', code: 'encoding' }] } as const;
    const receipts = await hub.receiveBatch(akasse, [new Unreadable(why), cloudEventOf(spellOpened())]);
    expect(receipts).toMatchObject([{ outcome: 'refused', refusal: why }, { outcome: 'accepted' }]);
  });
});
