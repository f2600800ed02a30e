import { describe, expect, it } from 'vitest';
import type { DueEntry } from '../../functions/hub/ports/due-items.ts';
import {
  akasse,
  closingWithdrawn,
  cvMeeting,
  effort,
  effortEnded,
  jobcentre,
  jointMeeting,
  spellClosed,
  spellOpened,
  veto,
} from '../core/messages.ts';
import { accepted } from './accepted.ts';
import { type HubUnderTest, openHub } from './open-hub.ts';
import { cprOf } from './people.ts';

/** An effort that ends with the start on 17 December. */
const withEffort = async <Open extends HubUnderTest>(open: Open) => {
  await open.submit(spellOpened());
  const { stream } = accepted(await open.submit(effort()));
  return { ...open, stream };
};
const startOf17th = '2012-12-16T23:00:00.000Z';
const due = { id: 'less-intensive-effort-end:mii-4', at: startOf17th };

describe('the sweep', () => {
  it('does nothing before anything is due', async () => {
    const { hub, time } = await withEffort(openHub());
    time.business = '2012-12-16T22:59:59.999Z';
    expect(await hub.sweep()).toBe(0);
  });

  it('R-LIE-1 ends an effort once, and notifies both parties', async () => {
    const { hub, ports, time, stream } = await withEffort(openHub());
    time.business = startOf17th;
    expect(await hub.sweep()).toBe(1);
    expect(await hub.sweep()).toBe(0);
    expect(await ports.log.read(stream, 2)).toMatchObject([
      {
        sequence: 3,
        sender: 'hub',
        actor: 'deadlines',
        at: startOf17th,
        due: due.id,
        events: [{ kind: 'less-intensive-ended', recipients: [akasse, jobcentre], rule: 'R-LIE-1' }],
      },
    ]);
    expect((await ports.feeds.read(akasse, { after: 0, limit: 10 })).entries).toMatchObject([
      { commit: { due: due.id } },
    ]);
    expect(await ports.dueItems.due('2013-03-01T00:00:00.000Z', 10)).toEqual([]);
  });

  it('ends it once when it runs several times at once', async () => {
    const { hub, ports, time, stream } = await withEffort(openHub());
    time.business = startOf17th;
    const counts = await Promise.all([1, 2, 3].map(() => hub.sweep()));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await ports.log.read(stream, 2)).toHaveLength(1);
  });

  it('processes everything that fell due while it did not run, in order of time', { timeout: 60_000 }, async () => {
    const { hub, submit, ports, time } = openHub();
    const people = Array.from({ length: 130 }, (_, index) => index);
    const dayOf = (person: number) => `2012-12-${String(1 + ((person * 7) % 28)).padStart(2, '0')}`;
    await Promise.all(people.map((person) => submit(spellOpened({ cpr: cprOf(person) }))));
    await Promise.all(
      people.map((person) => {
        const startsOn = dayOf(person);
        return submit(effort({ cpr: cprOf(person), effortId: `starts-${startsOn}`, startsOn }));
      }),
    );
    time.business = '2013-01-15T11:00:00.000Z';
    expect(await hub.sweep()).toBe(people.length);
    const { entries } = await ports.feeds.read(akasse, { after: 0, limit: 1_000 });
    const told = entries.map(({ commit }) => commit.due ?? '');
    expect(told).toHaveLength(people.length);
    expect(told).toEqual(told.toSorted());
  });

  it('waits for the day to which an effort was moved', async () => {
    const { hub, submit, time } = await withEffort(openHub());
    await submit(effortEnded());
    time.business = '2012-12-03T22:59:00.000Z';
    expect(await hub.sweep()).toBe(0);
    time.business = '2012-12-03T23:00:00.000Z';
    expect(await hub.sweep()).toBe(1);
  });

  it('drops an item that no longer applies to the case', async () => {
    const stale: DueEntry[] = [];
    const { hub, ports, time, stream } = await withEffort(
      openHub(({ dueItems }) => ({
        dueItems: {
          due: async (until, limit) => [...stale, ...(await dueItems.due(until, limit))],
          drop: async (entry) => {
            stale.splice(stale.indexOf(entry), 1);
          },
        },
      })),
    );
    time.business = '2012-12-01T11:00:00.000Z';
    stale.push({ stream, id: due.id, at: '2012-12-01T00:00:00.000Z' });
    stale.push({ stream, id: 'less-intensive-effort-end:mii-0', at: '2012-12-01T00:00:00.000Z' });
    expect(await hub.sweep()).toBe(0);
    expect(stale).toEqual([]);
    expect(await ports.log.read(stream, 0)).toHaveLength(2);
  });

  it('reports once what somebody else’s message has triggered in the meantime', async () => {
    let isFirst = true;
    const open = await withEffort(
      openHub(({ log }) => ({
        log: {
          ...log,
          append: async (append) => {
            if (append.commit.due !== undefined && isFirst) {
              isFirst = false;
              await open.submit(veto());
            }
            return log.append(append);
          },
        },
      })),
    );
    open.time.business = startOf17th;
    expect(await open.hub.sweep()).toBe(0);
    expect(await open.ports.log.read(open.stream, 2)).toMatchObject([
      { due: due.id },
      { message: { kind: 'less-intensive-veto' }, events: [{ kind: 'less-intensive-veto' }] },
    ]);
  });

  it('processes the others when one fails, reports that at the end, and retries that one', async () => {
    let isBroken = true;
    const { hub, submit, time } = await withEffort(
      openHub(({ log }) => ({
        log: {
          ...log,
          append: async (append) => {
            if (isBroken && append.commit.due === due.id) throw new Error('broken');
            return log.append(append);
          },
        },
      })),
    );
    const other = cprOf(1);
    await submit(spellOpened({ cpr: other }));
    await submit(effort({ cpr: other, effortId: 'mii-5', startsOn: '2012-12-18' }));
    time.business = '2012-12-20T11:00:00.000Z';
    await expect(hub.sweep()).rejects.toMatchObject({
      message: '1 due items could not be fired',
      errors: [{ message: expect.stringMatching(/^case\/\S+ less-intensive-effort-end:/), cause: expect.any(Error) }],
    });
    isBroken = false;
    expect(await hub.sweep()).toBe(1);
  });

  it('is not kept from later items by a page or more of failing ones', { timeout: 60_000 }, async () => {
    const isBroken = ({ id }: { id: string }) => id.endsWith('broken');
    const { hub, submit, time, ports } = openHub(({ log }) => ({
      log: {
        ...log,
        append: async (append) => {
          if (isBroken({ id: append.commit.due ?? '' })) throw new Error('broken');
          return log.append(append);
        },
      },
    }));
    const failing = 120;
    const people = Array.from({ length: failing + 1 }, (_, person) => cprOf(person));
    await Promise.all(people.map((cpr) => submit(spellOpened({ cpr }))));
    await Promise.all(
      people.map((cpr, person) =>
        person < failing
          ? submit(effort({ cpr, effortId: 'broken', startsOn: '2012-12-10' }))
          : submit(effort({ cpr, effortId: 'sound', startsOn: '2012-12-20' })),
      ),
    );
    time.business = '2013-01-15T11:00:00.000Z';
    await expect(hub.sweep()).rejects.toMatchObject({ errors: { length: failing } });
    expect((await ports.feeds.read(akasse, { after: 0, limit: 10 })).entries).toMatchObject([
      { commit: { due: 'less-intensive-effort-end:sound' } },
    ]);
    expect((await ports.dueItems.due(time.business, 1_000)).every(isBroken)).toBe(true);
  });

  it('R-SPELL-2 ends a spell when its last day is over, once, along with everything pending in it', async () => {
    const { hub, submit, ports, time, stream } = await withEffort(openHub());
    await submit(jointMeeting({ dutyToAttend: false, startsAt: '2012-12-16T10:00:00+01:00' }));
    await submit(spellClosed({ lastDay: '2012-12-14' }));
    time.business = '2012-12-14T22:59:59.999Z';
    expect(await hub.sweep()).toBe(0);
    time.business = '2012-12-14T23:00:00.000Z';
    expect(await hub.sweep()).toBe(1);
    expect(await hub.sweep()).toBe(0);
    expect(await ports.log.read(stream, 4)).toMatchObject([
      {
        sender: 'hub',
        due: 'spell-end:1',
        events: [
          { kind: 'spell-ended', recipients: [akasse, jobcentre], rule: 'R-SPELL-2' },
          { kind: 'meeting-date', rule: 'R-MEET-14' },
          { kind: 'less-intensive-ended', rule: 'R-LIE-1' },
        ],
      },
    ]);
    expect(await ports.dueItems.due('2013-03-01T00:00:00.000Z', 10)).toEqual([]);
  });

  it('R-SPELL-2 waits for the day to which the end was moved, and for none that was withdrawn', async () => {
    const { hub, submit, time } = openHub();
    const [moved, withdrawn] = [cprOf(1), cprOf(2)];
    for (const cpr of [moved, withdrawn]) {
      await submit(spellOpened({ cpr }));
      await submit(spellClosed({ cpr, lastDay: '2012-12-03' }));
    }
    await submit(spellClosed({ cpr: moved, lastDay: '2012-12-10' }));
    await submit(closingWithdrawn({ cpr: withdrawn }));
    time.business = '2012-12-10T22:59:59.999Z';
    expect(await hub.sweep()).toBe(0);
    time.business = '2013-01-02T11:00:00.000Z';
    expect(await hub.sweep()).toBe(1);
  });
});

describe('a message that arrives before the sweep', () => {
  const ended = async () => {
    const open = openHub();
    const { stream } = accepted(await open.submit(spellOpened()));
    await open.submit(spellClosed());
    open.time.business = '2012-11-06T11:00:00.000Z';
    return { ...open, stream };
  };

  it('R-SPELL-2 finds the spell ended, which is reported first', async () => {
    const { submit, ports, stream, hub } = await ended();
    expect(await submit(spellOpened({ firstDay: '2012-11-06' }))).toMatchObject({ outcome: 'accepted' });
    expect(await ports.log.read(stream, 2)).toMatchObject([
      { sequence: 3, sender: 'hub', due: 'spell-end:1', events: [{ kind: 'spell-ended' }] },
      { sequence: 4, message: { kind: 'spell-opened' } },
    ]);
    expect(await hub.sweep()).toBe(0);
  });

  it('R-SPELL-2 is refused as after the sweep, rehearsed or not, and triggers nothing', async () => {
    const { submit, ports, stream } = await ended();
    for (const dryRun of [true, false])
      expect(await submit(cvMeeting(), { dryRun })).toMatchObject({
        outcome: 'refused',
        refusal: { code: 'no-open-spell' },
      });
    expect(await ports.log.read(stream, 2)).toEqual([]);
  });
});
