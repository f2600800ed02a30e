import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { akasserOn, jobcentresOn } from '../../functions/core/register.ts';
import { statusOf } from '../../functions/hub/follow-message.ts';
import { shippedRegister } from '../../schemas/parties.ts';
import { akasse, contactSheet, jobcentre, spellOpened } from '../core/messages.ts';
import { accepted } from './accepted.ts';
import { cloudEventOf } from './cloud-event.ts';
import { type HubUnderTest, openHub } from './open-hub.ts';

const today = '2012-11-05';
const jobcentres = jobcentresOn(shippedRegister, today).map(({ id }) => id);
const akasser = akasserOn(shippedRegister, today).map(({ id }) => id);
const other = 'jobcentre-101';
const general = { subject: 'general', phone: '70 10 67 89' };
const meetings = { subject: 'meetings', mailbox: 'samtaler@akasse.example' };
const sheet = (...units: object[]) => contactSheet({ units });

const eventsOf = async ({ hub }: HubUnderTest, party: string) => {
  const answer = await hub.readFeed(
    { party, actor: 'batch-1' },
    { from: { after: 0 }, limit: 100, wait: 0 },
    { until: [], mayStillRead: async () => {} },
  );
  if (!('events' in answer)) throw new Error(`${party} may not read its feed`);
  return answer.events;
};
const changesOn = async (open: HubUnderTest, party: string) =>
  (await eventsOf(open, party)).map(({ type, data }) => [type, data]);
const changed = (version: number, ...subjects: string[]) => [
  'dk.samspil.contact-sheet-changed.v1',
  { party: akasse, version, subjects },
];

describe('R-PARTY-1 a contact sheet', () => {
  it('is available to anybody who asks, with its version', async () => {
    const { hub, submit, time } = openHub();
    expect(await hub.contactSheets(akasse)).toBeUndefined();
    await submit(sheet(general));
    expect(await hub.contactSheets(akasse)).toEqual({ version: 1, changedAt: time.business, units: [general] });
    time.business = '2012-11-06T11:00:00.000Z';
    await submit(sheet(general, meetings));
    expect(await hub.contactSheets(akasse)).toEqual({
      version: 2,
      changedAt: '2012-11-06T11:00:00.000Z',
      units: [general, meetings],
    });
    expect(await hub.contactSheets(jobcentre)).toBeUndefined();
  });

  it('that has changed is on the feed of every party of the other side, and on no other', async () => {
    const open = openHub();
    await open.submit(sheet(general));
    await open.submit(sheet(general, meetings));
    for (const party of jobcentres)
      expect(await changesOn(open, party)).toEqual([changed(1, 'general'), changed(2, 'meetings')]);
    for (const party of akasser) expect(await eventsOf(open, party)).toEqual([]);
  });

  it('is published as an event that is about the party, and follows from its message', async () => {
    const open = openHub();
    const message = sheet(general);
    await open.submit(message);
    const [event] = await eventsOf(open, other);
    expect(event).toMatchObject({ subject: akasse, sender: 'hub', rule: 'R-PARTY-1', causationid: message.id });
    expect(event).not.toHaveProperty('data.cpr');
  });

  it('that is identical is accepted, and published to nobody', async () => {
    const open = openHub();
    await open.submit(sheet(general));
    expect(accepted(await open.submit(sheet(general))).events).toEqual([]);
    expect(await changesOn(open, other)).toEqual([changed(1, 'general')]);
    expect(await open.hub.contactSheets(akasse)).toMatchObject({ version: 1 });
  });

  it('R-ROUTE-6 is accepted once, and its id is bound to its content', async () => {
    const open = openHub();
    const message = sheet(general);
    const commit = accepted(await open.submit(message));
    expect(await open.submit(message)).toEqual({ outcome: 'repeated', commit });
    expect(await open.submit({ ...message, data: sheet(meetings).data })).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'id-reused' },
    });
    expect(await changesOn(open, other)).toHaveLength(1);
  });

  it('R-ROUTE-8 can be followed: it is about no case, and is on the feeds that it is published to', async () => {
    const open = openHub();
    const message = sheet(general);
    await open.submit(message);
    await eventsOf(open, other);
    const followed = await open.hub.followMessage(akasse, message.id);
    const status = followed && statusOf(followed, ({ code }) => code);
    expect(status).toMatchObject({ id: message.id, status: 'accepted', flags: [] });
    expect(status).not.toHaveProperty('case');
    expect(status).not.toHaveProperty('sequence');
    const [event, ...rest] = status?.status === 'accepted' ? status.events : [];
    expect([event?.type, rest]).toEqual(['dk.samspil.contact-sheet-changed.v1', []]);
    expect(event?.recipients.map(({ party }) => party).toSorted()).toEqual(jobcentres.toSorted());
    expect(event?.recipients.filter(({ servedAt }) => servedAt !== undefined)).toEqual([
      { party: other, position: 1, servedAt: open.time.system },
    ]);
    expect(await open.hub.followMessage(jobcentre, message.id)).toBeUndefined();
  });

  it('is not stored by a dry run', async () => {
    const open = openHub();
    expect(await open.submit(sheet(general), { dryRun: true })).toMatchObject({ outcome: 'accepted', dryRun: true });
    expect(await open.hub.contactSheets(akasse)).toBeUndefined();
    expect(await eventsOf(open, other)).toEqual([]);
  });

  it('R-ROUTE-2 can be sent only by its own party', async () => {
    const { hub } = openHub();
    expect(await hub.receive(jobcentre, cloudEventOf(sheet(general)))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'wrong-sender' },
    });
  });

  it('is available when all caches are dropped', async () => {
    const { hub, submit } = openHub();
    await submit(sheet(general));
    hub.forget();
    expect(await hub.contactSheets(akasse)).toMatchObject({ version: 1, units: [general] });
  });
});

describe('R-PARTY-1 two sheets in one batch', () => {
  it('are accepted in order, however long the first takes', async () => {
    const [first, between, second] = [sheet(general), spellOpened(), sheet(meetings)];
    const passing = new EventEmitter();
    const open = openHub(({ claims, log }) => ({
      claims: {
        ...claims,
        claim: async (claim) => {
          if (claim.messageId === first.id) await once(passing, between.id);
          return claims.claim(claim);
        },
      },
      log: {
        ...log,
        append: async (append) => {
          await log.append(append);
          passing.emit(append.commit.message?.id ?? '');
        },
      },
    }));
    const receipts = await open.hub.receiveBatch(akasse, [first, second, between].map(cloudEventOf));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(await open.hub.contactSheets(akasse)).toMatchObject({ version: 2, units: [meetings] });
    expect(await changesOn(open, other)).toEqual([changed(1, 'general'), changed(2, 'general', 'meetings')]);
  });
});
