import { describe, expect, it } from 'vitest';
import type { AccessLogAnswer } from '../../schemas/answers.ts';
import { akasse, cpr, doubt, jobcentre, spellClosed, spellOpened, veto, vetoLifted } from '../core/messages.ts';
import { openHub } from './open-hub.ts';
import { patiently } from './waiting.ts';

const reader = (party: string) => ({ party, actor: 'medarbejder-4711', purpose: 'Forberedelse af samtale' });

const openKnownHub = async () => {
  const open = openHub();
  await open.submit(spellOpened());
  return open;
};

describe('looking up a citizen', () => {
  it.each([akasse, jobcentre])('shows the case to its party %s', async (party) => {
    const { hub } = await openKnownHub();
    expect(await hub.lookUp.case(reader(party), cpr)).toMatchObject({
      case: 'case-1',
      parties: { akasse, jobcentre },
      spell: { number: 1, firstDay: '2012-11-05' },
      timeline: [{ sequence: 1, type: 'dk.samspil.spell-opened.v1' }],
    });
  });

  it('R-ROUTE-2 still shows the case to its parties after the spell', async () => {
    const { hub, submit, time } = await openKnownHub();
    time.business = '2012-11-06T11:00:00.000Z';
    await submit(spellClosed());
    expect(await hub.lookUp.case(reader(jobcentre), cpr)).toMatchObject({ spell: { closed: { outcome: 'job' } } });
  });

  it('R-SPELL-2 shows a spell as over when its last day is, swept or not, and both parties are notified', async () => {
    const { hub, submit, ports, time } = await openKnownHub();
    await submit(spellClosed());
    expect(await hub.lookUp.case(reader(jobcentre), cpr)).toMatchObject({ spell: { closing: { outcome: 'job' } } });
    time.business = '2012-11-05T23:00:00.000Z';
    expect(await hub.lookUp.case(reader(jobcentre), cpr)).toMatchObject({ spell: { closed: { outcome: 'job' } } });
    for (const party of [akasse, jobcentre]) {
      const { entries } = await ports.feeds.read(party, { after: 0, limit: 10, kinds: ['spell-ended'] });
      expect(entries).toHaveLength(1);
    }
    expect(await hub.sweep()).toBe(0);
  });

  it('R-AUD-2 is logged, with who and why, as is a read of the log', async () => {
    const { hub, time } = await openKnownHub();
    await hub.lookUp.case(reader(jobcentre), cpr);
    time.system = '2012-11-05T11:30:00.000Z';
    expect(await hub.lookUp.accesses(reader(akasse), cpr)).toEqual({
      case: 'case-1',
      accesses: [
        { at: '2012-11-05T11:00:01.000Z', ...reader(jobcentre), action: 'case-read' },
        { at: '2012-11-05T11:30:00.000Z', ...reader(akasse), action: 'access-log-read' },
      ],
    });
  });

  it('shows a veto without its sender’s text', async () => {
    const { hub, submit } = await openKnownHub();
    const text = 'Startdato ikke bekræftet af arbejdsgiver';
    await submit(veto({ reason: 'other', text }));
    const view = await hub.lookUp.case(reader(akasse), cpr);
    expect(view).toMatchObject({ vetoes: [{ vetoId: 'veto-2', reason: 'other', side: 'jobcentre' }] });
    expect(JSON.stringify(view)).not.toContain(text);
  });

  it('shows no lifted veto', async () => {
    const { hub, submit } = await openKnownHub();
    await submit(veto());
    await submit(vetoLifted());
    expect(await hub.lookUp.case(reader(akasse), cpr)).toMatchObject({ vetoes: [] });
  });

  it('R-ROUTE-2 shows a party that the citizen moves to what is sent from then on, and who saw that', async () => {
    const { hub, submit, time } = await openKnownHub();
    await submit(doubt());
    await hub.lookUp.case(reader(jobcentre), cpr);
    time.business = '2012-11-06T11:00:00.000Z';
    await submit(spellClosed());
    time.system = '2013-01-02T09:00:00.000Z';
    const next = 'akasse-krifa';
    await submit(spellOpened({ akasse: next }, { sender: next }));
    time.system = '2013-01-02T09:00:00.001Z';
    const fromStart = { from: { after: 0 }, limit: 100, wait: 0 };
    await hub.readFeed({ party: jobcentre, actor: 'afhentning-1' }, fromStart, patiently);
    time.system = '2013-01-02T09:00:00.002Z';

    expect(await hub.lookUp.case(reader(next), cpr)).toMatchObject({ doubts: [], timeline: [{ sequence: 4 }] });
    expect(await hub.lookUp.accesses(reader(next), cpr)).toMatchObject({
      accesses: [
        { party: next, action: 'case-reopened', purpose: 'spell-opened' },
        { party: jobcentre, action: 'event-delivered', event: 'commit-4-1' },
        { party: next, action: 'case-read' },
        { party: next, action: 'access-log-read' },
      ],
    });
    const { accesses } = (await hub.lookUp.accesses(reader(jobcentre), cpr)) as AccessLogAnswer;
    expect(accesses.map(({ party, action, event }) => [party, action, event])).toEqual(
      expect.arrayContaining([
        [jobcentre, 'case-read', undefined],
        [jobcentre, 'event-delivered', 'commit-1-1'],
        [next, 'case-reopened', undefined],
        [next, 'access-log-read', undefined],
      ]),
    );
  });

  it('R-AUD-2 is not recorded for a party that the citizen comes back to, nor for one that knows the case', async () => {
    const { hub, submit, time } = await openKnownHub();
    time.business = '2012-11-06T11:00:00.000Z';
    await submit(spellClosed());
    await submit(spellOpened({}, { sender: jobcentre }));
    expect(await hub.lookUp.accesses(reader(akasse), cpr)).toMatchObject({ accesses: [{ action: 'access-log-read' }] });
  });

  it('identifies the citizen by the case id only', async () => {
    const { hub } = await openKnownHub();
    expect(JSON.stringify(await hub.lookUp.case(reader(akasse), cpr))).not.toContain(cpr);
  });
});
