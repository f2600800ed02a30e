import { describe, expect, it } from 'vitest';
import { caseStream, type Message } from '../../functions/core/commit.ts';
import { akasse, effort, jobcentre, jointMeeting, spellClosed, spellOpened, triageResult } from '../core/messages.ts';
import { cloudEventOf } from './cloud-event.ts';
import { openHub } from './open-hub.ts';
import { cprOf } from './people.ts';

const people = Array.from({ length: 40 }, (_, index) => cprOf(index));

describe('a batch', () => {
  it('has a receipt for each message, those about one citizen processed in order', async () => {
    const { hub, ports } = openHub();
    const inTurn = [spellOpened, triageResult, effort, spellClosed];
    const messages = inTurn.flatMap((write) => people.map((cpr) => write({ cpr })));
    const receipts = await hub.receiveBatch(akasse, messages.map(cloudEventOf));
    expect(receipts.map((receipt) => 'commit' in receipt && receipt.commit.message?.id)).toEqual(
      messages.map(({ id }) => id),
    );
    for (const cpr of people) {
      const commits = await ports.log.read(caseStream((await ports.citizens.find(cpr)) ?? ''), 0);
      expect(commits.map(({ message }) => message?.kind)).toEqual([
        'spell-opened',
        'triage-result',
        'less-intensive-effort',
        'spell-closed',
      ]);
    }
  });

  it('accepts the others when some are invalid', async () => {
    const { hub } = openHub();
    const [first, second, third] = people as [string, string, string];
    const { source: _, ...nobodys } = cloudEventOf(spellOpened({ cpr: second }));
    const receipts = await hub.receiveBatch(akasse, [
      cloudEventOf(spellOpened({ cpr: first })),
      null,
      nobodys,
      cloudEventOf(jointMeeting({ cpr: first })),
      cloudEventOf(triageResult({ cpr: third })),
      cloudEventOf(spellOpened({ cpr: second })),
      cloudEventOf(triageResult({ cpr: first })),
    ]);
    expect(receipts.map((receipt) => ('refusal' in receipt ? receipt.refusal.code : receipt.outcome))).toEqual([
      'accepted',
      'malformed',
      'schema',
      'wrong-sender',
      'not-your-citizen',
      'accepted',
      'accepted',
    ]);
  });

  it('accepts the others when one that must be an object is not, or is missing', async () => {
    const { hub } = openHub();
    const message = cloudEventOf(spellOpened());
    const bad = [undefined, null, 'text', 7, { ...message, data: undefined }, { ...message, data: 'text' }];
    const receipts = await hub.receiveBatch(akasse, [...bad, message]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual([...bad.map(() => 'refused'), 'accepted']);
    expect(receipts[0]).toStrictEqual({ outcome: 'refused', refusal: expect.objectContaining({ code: 'malformed' }) });
  });

  it.each([
    ['schema', { priority: 1 }],
    ['malformed', { specversion: '0.3' }],
    ['unknown-type', { type: 'dk.samspil.horoscope.v1' }],
    ['wrong-sender', { source: 'urn:samspil:akasse-metal' }],
    ['actor-missing', { actor: undefined }],
  ])('identifies a message by its id whatever it is refused for: %s', async (code, edit) => {
    const { hub } = openHub();
    const message = cloudEventOf(triageResult({ cpr: cprOf(1) }));
    const receipts = await hub.receiveBatch(akasse, [{ ...message, ...edit }]);
    expect(receipts).toMatchObject([{ messageId: message.id, refusal: { code } }]);
  });

  it.each(['6101801234', 'x'.repeat(129), 'et to', 12, null])('does not echo an invalid id: %j', async (id) => {
    const { hub } = openHub();
    const receipts = await hub.receiveBatch(akasse, [{ ...cloudEventOf(triageResult({ cpr: cprOf(1) })), id }]);
    expect(receipts).toEqual([{ outcome: 'refused', refusal: expect.objectContaining({ code: 'schema' }) }]);
  });

  it('has one failed receipt when one message could not be decided', async () => {
    const lost = triageResult({ cpr: cprOf(1) });
    const cause = new Error('no answer');
    const { hub } = openHub(({ log }) => ({
      log: {
        ...log,
        append: async (append) => {
          if (append.commit.message?.id === lost.id) throw cause;
          return log.append(append);
        },
      },
    }));
    const messages: Message[] = [
      spellOpened({ cpr: cprOf(1) }),
      lost,
      effort({ cpr: cprOf(1) }),
      spellOpened({ cpr: cprOf(2) }),
    ];
    const receipts = await hub.receiveBatch(akasse, messages.map(cloudEventOf));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['accepted', 'failed', 'accepted', 'accepted']);
    expect(receipts[1]).toEqual({ outcome: 'failed', messageId: lost.id, cause });
  });

  it('accepts a message once when it contains it twice', async () => {
    const { hub } = openHub();
    const message = cloudEventOf(spellOpened());
    const receipts = await hub.receiveBatch(akasse, [message, message]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['accepted', 'repeated']);
  });

  it('stores nothing as a dry run', async () => {
    const { hub, submit, ports } = openHub();
    await submit(spellOpened());
    const receipts = await hub.receiveBatch(jobcentre, [cloudEventOf(jointMeeting())], { dryRun: true });
    expect(receipts).toMatchObject([{ outcome: 'accepted', dryRun: true }]);
    expect(await ports.feeds.read(akasse, { after: 0, limit: 10 })).toMatchObject({ head: 0 });
  });

  it('yields nothing when it is empty', async () => expect(await openHub().hub.receiveBatch(akasse, [])).toEqual([]));
});
