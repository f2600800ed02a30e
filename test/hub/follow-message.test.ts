import { describe, expect, it } from 'vitest';
import { statusOf } from '../../functions/hub/follow-message.ts';
import { akasse, effort, jobcentre, spellOpened, triageResult, veto, vetoLifted } from '../core/messages.ts';
import { openHub } from './open-hub.ts';
import { patiently } from './waiting.ts';

const open = () => {
  let failures = 0;
  const opened = openHub(({ log }) => ({
    log: {
      ...log,
      append: async (append) => {
        if (failures-- > 0) throw new Error('no answer');
        return log.append(append);
      },
    },
  }));
  const status = async (messageId: string, party = akasse) => {
    const followed = await opened.hub.followMessage(party, messageId);
    return followed && statusOf(followed, ({ code }) => code);
  };
  const fail = () => {
    failures = 1;
  };
  return { ...opened, status, fail };
};

const received = { source: 'urn:samspil:akasse-hk', receivedAt: '2012-11-05T11:00:01.000Z' };

describe('R-ROUTE-8 the status of a message', () => {
  it('is missing when the hub has never received it from that party', async () => {
    const { submit, status } = open();
    const message = spellOpened();
    await submit(message);
    expect(await status('besked-0')).toBeUndefined();
    expect(await status(message.id, jobcentre)).toBeUndefined();
  });

  it('is received when it was claimed and not decided', async () => {
    const { submit, status, fail } = open();
    const message = spellOpened();
    fail();
    await expect(submit(message)).rejects.toThrow('no answer');
    expect(await status(message.id)).toEqual({ ...received, id: message.id, status: 'received' });
  });

  it('is refused, with the reason', async () => {
    const { submit, status } = open();
    const message = triageResult();
    await submit(message);
    expect(await status(message.id)).toEqual({
      ...received,
      id: message.id,
      status: 'refused',
      decidedAt: '2012-11-05T11:00:01.000Z',
      problem: 'not-your-citizen',
    });
  });

  it('is accepted, with the places of its events and when they were fetched', async () => {
    const { hub, submit, status, time } = open();
    await submit(spellOpened());
    const message = triageResult();
    await submit(message);
    const reader = { party: jobcentre, actor: 'batch' };
    const query = { limit: 10, wait: 0 };
    time.system = '2012-11-05T11:10:00.000Z';
    await hub.readFeed(reader, { from: { after: 0 }, ...query }, patiently);
    time.system = '2012-11-05T11:20:00.000Z';
    await hub.readFeed(reader, { from: { after: 2 }, ...query }, patiently);

    const [recipient, both] = [jobcentre, akasse].map((party) => ({ party }));
    const fetched = { servedAt: '2012-11-05T11:10:00.000Z', confirmedAt: '2012-11-05T11:20:00.000Z' };
    expect(await status(message.id)).toEqual({
      ...received,
      id: message.id,
      status: 'accepted',
      decidedAt: '2012-11-05T11:00:01.000Z',
      case: 'case-1',
      casesequence: 2,
      flags: [],
      events: [
        {
          id: 'commit-2-1',
          type: 'dk.samspil.triage-result.v1',
          recipients: [{ ...recipient, position: 2, ...fetched }],
        },
        {
          id: 'commit-2-2',
          type: 'dk.samspil.contact-track-changed.v1',
          recipients: [
            { ...both, position: 1 },
            { ...recipient, position: 3, servedAt: fetched.servedAt },
          ],
        },
      ],
    });
  });

  describe('is confirmed by a recipient', () => {
    const [early, middle, late] = ['10', '20', '30'].map((minute) => `2012-11-05T11:${minute}:00.000Z`);

    /** A message with one event, and its recipient, who reads at a given instant. */
    const openWithReader = async () => {
      const { hub, submit, status, time } = open();
      const message = spellOpened();
      await submit(message);
      await submit(triageResult());
      const read = async (system: string | undefined, after: number, kinds?: readonly ['triage-result']) => {
        time.system = String(system);
        const query = { from: { after }, limit: 10, wait: 0, ...(kinds && { kinds }) };
        return hub.readFeed({ party: jobcentre, actor: 'batch' }, query, patiently);
      };
      const place = async () => {
        const followed = await status(message.id);
        return followed && 'events' in followed && followed.events[0]?.recipients[0];
      };
      return { read, place };
    };
    const unread = { party: jobcentre, position: 1 };

    it('when it reads on past what it was served', async () => {
      const { read, place } = await openWithReader();
      await read(early, 0);
      expect(await place()).toEqual({ ...unread, servedAt: early });
      await read(middle, 1);
      expect(await place()).toEqual({ ...unread, servedAt: early, confirmedAt: middle });
    });

    it('not when it starts after what it was never served', async () => {
      const { read, place } = await openWithReader();
      await read(early, 2);
      expect(await place()).toEqual(unread);
    });

    it('not when it filtered the event out', async () => {
      const { read, place } = await openWithReader();
      await read(early, 0, ['triage-result']);
      await read(middle, 3, ['triage-result']);
      expect(await place()).toEqual(unread);
    });

    it('not before it was served', async () => {
      const { read, place } = await openWithReader();
      await read(early, 2);
      await read(late, 0);
      expect(await place()).toEqual({ ...unread, servedAt: late });
    });

    it('not by a position beyond its feed', async () => {
      const { read, place } = await openWithReader();
      await read(early, 0);
      expect(await read(middle, 4)).toMatchObject({ refusal: { code: 'after-beyond-head' } });
      expect(await place()).toEqual({ ...unread, servedAt: early });
    });
  });

  it('is accepted when it was refused before', async () => {
    const { submit, status } = open();
    await submit(spellOpened());
    await submit(veto());
    const message = effort();
    await submit(message);
    expect(await status(message.id)).toMatchObject({ status: 'refused', problem: 'vetoed' });
    await submit(vetoLifted());
    await submit(message);
    expect(await status(message.id)).toMatchObject({ status: 'accepted', casesequence: 4 });
  });
});
