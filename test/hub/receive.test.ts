import { describe, expect, it } from 'vitest';
import { refusal } from '../../schemas/refusal.ts';
import { openedByAkasse } from '../core/events.ts';
import {
  akasse,
  cpr,
  effort,
  jobcentre,
  jointMeeting,
  spellClosed,
  spellOpened,
  triageResult,
  veto,
  vetoLifted,
} from '../core/messages.ts';
import { accepted } from './accepted.ts';
import { cloudEventOf } from './cloud-event.ts';
import { noteCalls } from './noted-calls.ts';
import { openHub } from './open-hub.ts';

describe('a message', () => {
  it('is accepted as one commit in the case of its citizen', async () => {
    const { submit, ports } = openHub();
    const message = spellOpened({}, { time: '2012-11-05T12:00:00+01:00' });
    const commit = accepted(await submit(message));
    expect(commit).toEqual({
      form: 2,
      id: 'commit-1',
      stream: commit.stream,
      sequence: 1,
      sender: akasse,
      actor: 'medarbejder-4711',
      at: '2012-11-05T11:00:00.000Z',
      recordedAt: '2012-11-05T11:00:01.000Z',
      message,
      events: [openedByAkasse],
      flags: [],
      policy: { id: 'proposal-danske-akasser-2017', version: 3 },
    });
    expect(await ports.log.read(commit.stream, 0)).toEqual([commit]);
    expect(`case/${await ports.citizens.find(cpr)}`).toBe(commit.stream);
  });

  it('R-ROUTE-6 is answered with its first commit when it is sent again', async () => {
    const { submit, ports } = openHub();
    const message = spellOpened();
    const commit = accepted(await submit(message));
    accepted(await submit(triageResult()));
    expect(await submit(message)).toEqual({ outcome: 'repeated', commit });
    expect(await ports.log.read(commit.stream, 0)).toHaveLength(2);
  });

  it('R-ROUTE-6 is the same when its fields are in a different order', async () => {
    const { hub, submit } = openHub();
    const message = spellOpened();
    const commit = accepted(await submit(message));
    const { data, ...envelope } = cloudEventOf(message);
    const reordered = { data: Object.fromEntries(Object.entries(data).reverse()), ...envelope };
    expect(await hub.receive(akasse, reordered)).toEqual({ outcome: 'repeated', commit });
  });

  it.each(['accepted', 'refused'])(
    'R-ROUTE-6 is refused under the id of another message that was %s',
    async (outcome) => {
      const { submit } = openHub();
      if (outcome === 'accepted') await submit(spellOpened());
      const first = triageResult();
      expect(await submit(first)).toMatchObject({ outcome });
      const other = triageResult({ firstJointMeeting: 'early' }, { id: first.id });
      expect(await submit(other)).toEqual({
        outcome: 'refused',
        messageId: first.id,
        refusal: refusal('id-reused', 'R-ROUTE-6', '/id'),
      });
    },
  );

  it('R-ROUTE-6 is a different one when another party uses the id', async () => {
    const { submit } = openHub();
    await submit(spellOpened());
    accepted(await submit(triageResult({}, { id: 'besked' })));
    accepted(await submit(jointMeeting({}, { id: 'besked' })));
  });

  it('R-ROUTE-2 is refused from a party other than the one it names, and leaves its id free', async () => {
    const { hub, submit } = openHub();
    const message = spellOpened();
    expect(await hub.receive(jobcentre, cloudEventOf(message))).toEqual({
      outcome: 'refused',
      messageId: message.id,
      refusal: refusal('wrong-sender', 'R-ROUTE-2', '/source'),
    });
    accepted(await submit(message));
  });

  it('is refused by its schema before anything is looked up or stored', async () => {
    const calls: string[] = [];
    const { hub } = openHub(noteCalls(calls));
    const { data, ...envelope } = cloudEventOf(spellOpened());
    expect(await hub.receive(akasse, { ...envelope, data: { ...data, firstDay: 'monday' } })).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'schema' },
    });
    expect(await hub.receive(akasse, 'nothing')).toMatchObject({ refusal: { code: 'malformed' } });
    expect(new Set(calls)).toEqual(new Set(['durability.settled']));
  });

  it('is accepted later under the id under which it was refused', async () => {
    const { submit, ports } = openHub();
    await submit(spellOpened());
    await submit(veto());
    const message = effort();
    expect(await submit(message)).toMatchObject({ outcome: 'refused', refusal: { code: 'vetoed' } });
    await submit(vetoLifted());
    const commit = accepted(await submit(message));
    expect(await submit(message)).toEqual({ outcome: 'repeated', commit });
    expect(await ports.claims.find(akasse, message.id)).not.toHaveProperty('refused');
  });

  it('is accepted once its citizen is known, and then leads to the case', async () => {
    const { submit, ports } = openHub();
    const message = triageResult();
    expect(await submit(message)).toMatchObject({ outcome: 'refused', refusal: { code: 'not-your-citizen' } });
    await submit(spellOpened());
    const { stream } = accepted(await submit(message));
    expect((await ports.claims.find(akasse, message.id))?.stream).toBe(stream);
  });
});

describe('a message claimed before its citizen had a case', () => {
  /** The storage is briefly unavailable, and another writer is faster. */
  const openLate = async () => {
    let isLost = true;
    const open = openHub(({ citizens }) => ({
      citizens: {
        ...citizens,
        introduce: async (...tie) => {
          if (isLost) throw new Error('no answer');
          return citizens.introduce(...tie);
        },
      },
    }));
    const message = spellOpened();
    await expect(open.submit(message)).rejects.toThrow('no answer');
    isLost = false;
    const { stream } = accepted(await open.submit(spellOpened({}, { sender: jobcentre })));
    return { ...open, message, stream };
  };

  it('leads to the case that it was refused on', async () => {
    const { submit, ports, message, stream } = await openLate();
    expect(await submit(message)).toMatchObject({ refusal: { code: 'spell-already-open' } });
    expect((await ports.claims.find(akasse, message.id))?.stream).toBe(stream);
  });

  it('R-AUD-2 is an access to the case that it was refused on', async () => {
    const { submit, ports, message, stream } = await openLate();
    await submit(message);
    expect(await ports.accessLog.of(stream)).toMatchObject([{ party: akasse, action: 'case-disclosed', version: 1 }]);
  });
});

describe('a message already accepted from its sender', () => {
  it('R-ROUTE-6 is answered as before after the citizen has moved to others', async () => {
    const { hub, submit, ports, time } = openHub();
    const message = spellOpened();
    const commit = accepted(await submit(message));
    time.business = '2012-11-06T11:00:00.000Z';
    await submit(spellClosed());
    await submit(spellOpened({ akasse: 'akasse-krifa', municipality: '101' }, { sender: 'akasse-krifa' }));
    hub.forget();
    expect(await submit(message)).toEqual({ outcome: 'repeated', commit });
    expect((await hub.followMessage(akasse, message.id))?.commit).toEqual(commit);
    expect(await ports.log.holders(commit.stream)).toHaveLength(4);
  });
});

describe('a dry run', () => {
  it('says what would be accepted, and stores nothing', async () => {
    const calls: string[] = [];
    const { submit, ports } = openHub(noteCalls(calls));
    const { stream } = accepted(await submit(spellOpened()));
    calls.length = 0;
    const message = triageResult();
    expect(await submit(message, { dryRun: true })).toMatchObject({
      outcome: 'accepted',
      dryRun: true,
      commit: { stream, sequence: 2, message },
    });
    expect(calls).toEqual(['claims.find', 'log.read', 'durability.settled']);
    expect(await ports.log.read(stream, 0)).toHaveLength(1);
    accepted(await submit(triageResult({ firstJointMeeting: 'early' }, { id: message.id })));
  });

  it('says what would be refused, and stores only the query', async () => {
    const calls: string[] = [];
    const { submit } = openHub(noteCalls(calls));
    expect(await submit(triageResult(), { dryRun: true })).toMatchObject({ refusal: { code: 'not-your-citizen' } });
    expect(calls).toEqual(['citizens.find', 'log.holders', 'claims.find', 'accessLog.refused', 'durability.settled']);
  });

  it('R-ROUTE-6 says that a message has been accepted, or that its id is taken', async () => {
    const { submit } = openHub();
    const message = spellOpened();
    await submit(message);
    const next = triageResult();
    const commit = accepted(await submit(next));
    expect(await submit(next, { dryRun: true })).toEqual({ outcome: 'repeated', commit });
    expect(await submit(triageResult({}, { id: message.id }), { dryRun: true })).toMatchObject({
      refusal: { code: 'id-reused' },
    });
  });

  it('R-ROUTE-2 is refused for what would reveal that a case exists', async () => {
    const calls: string[] = [];
    const { submit } = openHub(noteCalls(calls));
    const message = spellOpened();
    expect(await submit(message, { dryRun: true })).toEqual({
      outcome: 'refused',
      messageId: message.id,
      refusal: refusal('dry-run-unavailable', 'R-ROUTE-2', '/type'),
    });
    expect(calls).toEqual(['durability.settled']);
  });
});
