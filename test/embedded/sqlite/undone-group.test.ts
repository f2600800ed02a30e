import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { dataFile } from '../../../functions/embedded/sqlite/database.ts';
import { StorageUnavailable } from '../../../functions/hub/ports/durability.ts';
import { event } from '../../contract/events.ts';
import { appendAfter, newHistory, write } from '../../contract/history.ts';
import { akasse, cpr, doubt, jobcentre, spellOpened, triageResult } from '../../core/messages.ts';
import { accepted } from '../../hub/accepted.ts';
import { cloudEventOf } from '../../hub/cloud-event.ts';
import { openHub } from '../../hub/open-hub.ts';
import { cprOf } from '../../hub/people.ts';
import { patiently } from '../../hub/waiting.ts';

/** A hub whose storage rejects the message `bad`. */
const open = () => {
  const opened = openHub();
  const elsewhere = new DatabaseSync(join(opened.directory, dataFile));
  elsewhere.exec(
    `CREATE TRIGGER refuse BEFORE INSERT ON claims WHEN NEW.message = 'bad' BEGIN SELECT RAISE(ABORT, 'no'); END`,
  );
  elsewhere.close();
  const citizen = { cpr: cprOf(999) };
  const submitBadLast = () =>
    opened.hub.receiveBatch(
      akasse,
      [spellOpened(citizen), triageResult(citizen), triageResult(citizen, { id: 'bad' })].map(cloudEventOf),
    );
  return { ...opened, submitBadLast };
};

describe('messages whose group is rolled back', () => {
  it('are none of them accepted, and all of them when they are sent again', async () => {
    const { submit, submitBadLast, ports } = open();
    const { stream } = accepted(await submit(spellOpened()));
    const messages = [triageResult(), doubt(), ...[1, 2, 3].map((number) => spellOpened({ cpr: cprOf(number) }))];
    const outcomes = await Promise.allSettled([...messages.map((message) => submit(message)), submitBadLast()]);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StorageUnavailable) });

    expect(await ports.log.read(stream, 0)).toHaveLength(1);
    expect(await ports.claims.find(akasse, messages[0]?.id ?? '')).toBeUndefined();
    expect(await ports.citizens.find(cprOf(1))).toBeUndefined();
    expect((await ports.feeds.read(jobcentre, { after: 0, limit: 10 })).head).toBe(1);

    for (const message of messages) accepted(await submit(message));
    const { entries } = await ports.feeds.read(jobcentre, { after: 0, limit: 10 });
    expect(entries.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await ports.log.read(stream, 0)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  it('also roll back every answer that depends on one of them', async () => {
    const { hub, submit, submitBadLast } = open();
    await submit(spellOpened());
    const message = triageResult();
    const reader = { party: jobcentre, actor: 'batch', purpose: 'indsigt' };
    await hub.lookUp.case({ ...reader, party: akasse }, cpr); // a citizen known to the party is found without waiting
    const outcomes = await Promise.allSettled([
      submit(message),
      submit(message),
      hub.lookUp.case(reader, cpr),
      hub.followMessage(akasse, message.id),
      hub.readFeed(reader, { from: { after: 0 }, limit: 10, wait: 0 }, patiently),
      submitBadLast(),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'rejected'));
    expect(await submit(message)).toMatchObject({ outcome: 'accepted', commit: { sequence: 2 } });
  });
});

describe('an append that fails half-way', () => {
  it('leaves nothing, and no gap on the feeds', async () => {
    const { ports } = open();
    const recipients = [jobcentre];
    const append = appendAfter(newHistory(), [event(recipients)]);
    const feed = [1, 2].map((number) => ({ recipient: jobcentre, event: number }));
    await expect(ports.log.append({ ...append, projection: { ...append.projection, feed } })).rejects.toThrow(
      StorageUnavailable,
    );
    await expect(ports.durability.settled()).rejects.toThrow(StorageUnavailable);

    await write(ports.log, [[event(recipients)]]);
    expect(await ports.feeds.read(jobcentre, { after: 0, limit: 10 })).toMatchObject({
      head: 1,
      entries: [{ position: 1 }],
    });
  });
});
