import { describe, expect, it } from 'vitest';
import { caseStream, partyStream } from '../../functions/core/commit.ts';
import { akasse, contactSheet, cpr, jobcentre, spellOpened, triageResult } from '../core/messages.ts';
import { accepted } from './accepted.ts';
import { noteCalls } from './noted-calls.ts';
import { openHub } from './open-hub.ts';

/** A hub that records its port calls, and the sequence from which it reads each stream. */
const open = () => {
  const [calls, reads] = [[] as string[], [] as string[]];
  const opened = openHub((ports) => ({
    ...noteCalls(calls)(ports),
    log: {
      ...ports.log,
      read: (stream, after) => {
        reads.push(`${stream} after ${after}`);
        return ports.log.read(stream, after);
      },
    },
  }));
  return { ...opened, calls, reads };
};
const reader = { party: jobcentre, actor: 'sagsbehandler-17', purpose: 'indsigt' };

describe('what a hub caches', () => {
  it('saves it from reading a case from the start, and from looking up the citizen', async () => {
    const { submit, calls, reads } = open();
    const { stream } = accepted(await submit(spellOpened()));
    calls.length = 0;
    reads.length = 0;
    await submit(triageResult());
    expect(reads).toEqual([`${stream} after 1`]);
    expect(calls.filter((call) => call.startsWith('citizens.'))).toEqual([]);
  });

  it('is gone when it is told to forget: cases, parties, and who holds what', async () => {
    const { hub, submit, calls, reads } = open();
    const { stream } = accepted(await submit(spellOpened()));
    await submit(contactSheet());
    hub.forget();
    calls.length = 0;
    reads.length = 0;
    await hub.contactSheets(akasse);
    await submit(triageResult());
    expect(reads).toEqual([`${partyStream(akasse)} after 0`, `${stream} after 0`]);
    expect(calls).toContain('citizens.find');
  });

  it('is only a head start: what others have written since is read', async () => {
    const one = open();
    const other = openHub(() => one.ports);
    const { stream } = accepted(await one.submit(spellOpened()));
    await other.submit(triageResult());
    expect(await one.hub.lookUp.case(reader, cpr)).toMatchObject({ timeline: [{ sequence: 1 }, { sequence: 2 }] });
    expect(stream).toBe(caseStream('case-1'));
  });
});

it('the hub reports its business time', () => {
  const { hub, time } = openHub();
  time.business = '2013-01-02T11:00:00.000Z';
  expect(hub.now()).toBe('2013-01-02T11:00:00.000Z');
});
