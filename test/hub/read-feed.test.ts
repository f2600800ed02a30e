import { EventEmitter, once, setMaxListeners } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { FeedAnswer, FeedQuery } from '../../functions/hub/read-feed.ts';
import { refusal } from '../../schemas/refusal.ts';
import { akasse, cpr, jobcentre, jointMeeting, spellOpened, triageResult } from '../core/messages.ts';
import { accepted } from './accepted.ts';
import { noteCalls } from './noted-calls.ts';
import { openHub } from './open-hub.ts';
import { cprOf } from './people.ts';

const reader = { party: jobcentre, actor: 'batch-1' };
const longest = 60;

/** A hub whose waiting readers can be observed, and its port calls. */
const open = () => {
  const [calls, asked] = [[] as string[], new EventEmitter().setMaxListeners(0)];
  const opened = openHub((ports) => {
    const noted = noteCalls(calls)(ports);
    return {
      ...noted,
      feeds: {
        ...ports.feeds,
        grown: (...wait) => {
          asked.emit('wait');
          return ports.feeds.grown(...wait);
        },
      },
    };
  });
  const leaving = new AbortController();
  setMaxListeners(0, leaving.signal);
  let isOut = false;
  const mayStillRead = async () => {
    if (isOut) throw new Error('out');
  };
  /** From now on the reader is locked out. */
  const shutOut = () => {
    isOut = true;
  };
  const read = (query: Partial<FeedQuery> = {}) =>
    opened.hub.readFeed(
      reader,
      { from: { after: 0 }, limit: 100, wait: 0, ...query },
      { until: [leaving.signal], mayStillRead },
    );
  /** Reads, and resolves when the reader is waiting. */
  const readAndWait = async (query: Partial<FeedQuery> = {}): Promise<{ answer: Promise<FeedAnswer> }> => {
    const waits = once(asked, 'wait');
    const answer = read({ wait: longest, ...query });
    await waits;
    return { answer };
  };
  return { ...opened, calls, leaving, shutOut, read, readAndWait };
};

const typesOf = (answer: FeedAnswer) =>
  'events' in answer ? answer.events.map(({ type }) => type) : answer.refusal.code;
const [opened, triage, track] = ['spell-opened', 'triage-result', 'contact-track-changed'].map(
  (kind) => `dk.samspil.${kind}.v1`,
);

describe('a party that reads its feed', () => {
  it('gets its events in feed order', async () => {
    const { submit, read } = open();
    const message = spellOpened();
    const { stream } = accepted(await submit(message));
    const answer = await read();
    expect(answer).toMatchObject({ head: { head: 1, earliest: 1 }, examined: 1 });
    expect('events' in answer && answer.events).toMatchObject([
      {
        type: opened,
        subject: stream.slice('case/'.length),
        recipient: jobcentre,
        feedposition: 1,
        causationid: message.id,
        data: message.data,
      },
    ]);
  });

  it('reads on from a position, or from an instant', async () => {
    const { submit, read, time } = open();
    await submit(spellOpened());
    time.business = '2012-11-06T08:00:00.000Z';
    await submit(triageResult());
    expect(typesOf(await read({ from: { after: 1 } }))).toEqual([triage, track]);
    expect(typesOf(await read({ from: { since: '2012-11-06T09:00:00+01:00' } }))).toEqual([triage, track]);
    expect(typesOf(await read({ from: { since: '2012-11-07T00:00:00Z' } }))).toEqual([]);
  });

  it('learns when its position is beyond the head, or from another life of the feed', async () => {
    const { submit, read } = open();
    await submit(spellOpened());
    const answer = await read();
    const { epoch } = answer.head;
    expect(await read({ from: { after: 2 } })).toMatchObject({
      refusal: refusal('after-beyond-head', undefined, '/after'),
      head: { head: 1, earliest: 1, epoch },
    });
    expect(await read({ epoch: 'another' })).toMatchObject({
      refusal: refusal('feed-restarted', undefined, '/epoch'),
      head: { head: 1, earliest: 1, epoch },
    });
    expect(await read({ epoch })).toEqual(answer);
  });

  it('confirms what is before its position, and nothing when it reads from an instant', async () => {
    const { submit, read, ports, time } = open();
    const { stream } = accepted(await submit(spellOpened()));
    await read();
    await read({ from: { since: '2012-11-07T00:00:00Z' } });
    expect(await ports.feeds.placesOf(stream, 1)).toEqual([
      expect.not.objectContaining({ confirmedAt: expect.anything() }),
    ]);
    time.system = '2012-11-05T11:30:00.000Z';
    await read({ from: { after: 1 } });
    expect(await ports.feeds.placesOf(stream, 1)).toMatchObject([{ confirmedAt: time.system }]);
  });
});

describe('a position without the life that it belongs to', () => {
  const begun = async () => {
    const hub = open();
    await hub.submit(spellOpened());
    hub.storage.empty();
    await hub.submit(spellOpened());
    return hub;
  };

  it('is valid in the first life of the feed', async () => {
    const { submit, read } = open();
    await submit(spellOpened());
    expect(typesOf(await read({ from: { after: 1 } }))).toEqual([]);
  });

  it('belongs to another life once the feed has started a second one, and confirms nothing', async () => {
    const { read, calls } = await begun();
    await read();
    calls.length = 0;
    const answer = await read({ from: { after: 1 } });
    expect(answer).toMatchObject({
      refusal: refusal('feed-restarted', undefined, '/epoch'),
      head: { head: 1, earliest: 1, lives: 2 },
    });
    expect(calls).not.toContain('feeds.confirm');
  });

  it('does not arise when a reader starts, reads from an instant or names the current life', async () => {
    const { read } = await begun();
    const { epoch } = (await read()).head;
    expect(typesOf(await read())).toEqual([opened]);
    expect(typesOf(await read({ from: { since: '2012-11-05T00:00:00Z' } }))).toEqual([opened]);
    expect(typesOf(await read({ from: { after: 1 }, epoch }))).toEqual([]);
  });
});

describe('R-AUD-2 a delivery', () => {
  it('is logged for the cases whose events were delivered', async () => {
    const { submit, read, hub } = open();
    const other = cprOf(1);
    await submit(spellOpened());
    await submit(spellOpened({ cpr: other }));
    await read({ limit: 1 });
    const actions = async (number: string) => {
      const answer = await hub.lookUp.accesses({ party: akasse, actor: 'medarbejder-1', purpose: 'indsigt' }, number);
      return 'accesses' in answer && answer.accesses.map(({ action, party, actor }) => `${action} ${party} ${actor}`);
    };
    expect(await actions(cpr)).toEqual([
      'event-delivered jobcentre-751 batch-1',
      'access-log-read akasse-hk medarbejder-1',
    ]);
    expect(await actions(other)).toEqual(['access-log-read akasse-hk medarbejder-1']);
  });

  it('is not logged when nothing was delivered', async () => {
    const { submit, read, calls } = open();
    await submit(spellOpened());
    calls.length = 0;
    await read({ kinds: ['education-plan'] });
    await read({ from: { after: 1 } });
    await read({ from: { after: 2 } });
    expect(calls).not.toContain('accessLog.delivered');
    await read();
    expect(calls).toContain('accessLog.delivered');
  });

  it('is not logged for events that the reader filtered out', async () => {
    const { submit, read, ports } = open();
    const { stream } = accepted(await submit(spellOpened()));
    await submit(triageResult());
    expect(typesOf(await read({ kinds: ['triage-result'] }))).toEqual([triage]);
    expect(await ports.accessLog.of(stream)).toMatchObject([{ event: 'commit-2-1' }]);
  });
});

describe('a party that waits at the end of its feed', { timeout: 30_000 }, () => {
  it('gets the event that arrives', async () => {
    const { submit, readAndWait } = open();
    const { answer } = await readAndWait();
    await submit(spellOpened());
    expect(typesOf(await answer)).toEqual([opened]);
  });

  it('gets at once what is there', async () => {
    const { submit, read } = open();
    await submit(spellOpened());
    expect(typesOf(await read({ wait: longest }))).toEqual([opened]);
  });

  it('keeps waiting when what arrives is not what it requests, and moves past it', async () => {
    const { submit, readAndWait } = open();
    const { answer } = await readAndWait({ kinds: ['contact-track-changed'] });
    await submit(spellOpened());
    await submit(triageResult());
    expect(await answer).toMatchObject({ examined: 3, events: [{ type: track, feedposition: 3 }] });
  });

  it('gets nothing when nothing arrives in time', async () => {
    const { read, calls } = open();
    expect(await read({ wait: 0.02 })).toMatchObject({ examined: 0, events: [] });
    expect(calls).not.toContain('accessLog.delivered');
  });

  it('gets nothing in time even when garbage is collected while it waits', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const { read } = open();
    let isWaiting = true;
    const answer = read({ wait: 0.2 }).finally(() => {
      isWaiting = false;
    });
    while (isWaiting) {
      collect();
      await nextTurn();
    }
    expect(await answer).toMatchObject({ events: [] });
  });

  it('gets nothing, and nothing is logged, when it was locked out meanwhile', async () => {
    const { submit, readAndWait, shutOut, calls, ports } = open();
    const { answer } = await readAndWait();
    shutOut();
    const { stream } = accepted(await submit(spellOpened()));
    await expect(answer).rejects.toThrow('out');
    expect(calls).not.toContain('accessLog.delivered');
    expect(await ports.accessLog.of(stream)).toEqual([]);
  });

  it('also learns that it was locked out when the time is up', async () => {
    const { read, shutOut } = open();
    shutOut();
    await expect(read({ wait: 0.02 })).rejects.toThrow('out');
  });

  it('is released when it leaves', async () => {
    const { readAndWait, leaving } = open();
    const { answer } = await readAndWait();
    leaving.abort();
    expect(await answer).toMatchObject({ examined: 0, events: [] });
  });

  it('is not kept awake by events for others', async () => {
    const { submit, readAndWait } = open();
    const { answer } = await readAndWait();
    await submit(spellOpened({ municipality: '101' }));
    await submit(jointMeeting({ convener: 'jobcentre-101' }, { sender: 'jobcentre-101' }));
    await submit(spellOpened({ cpr: cprOf(1) }));
    expect(typesOf(await answer)).toEqual([opened]);
  });

  it('is notified when the feed starts a new life', async () => {
    const { readAndWait, storage } = open();
    const { answer } = await readAndWait();
    storage.empty();
    expect(await answer).toMatchObject({
      refusal: refusal('feed-restarted', undefined, '/after'),
      head: { head: 0, earliest: 1 },
    });
  });

  it('is one of many that get the same event', async () => {
    const { submit, readAndWait } = open();
    const waiting = await Promise.all(Array.from({ length: 200 }, () => readAndWait()));
    await submit(spellOpened());
    for (const { answer } of waiting) expect(typesOf(await answer)).toEqual([opened]);
  });
});
