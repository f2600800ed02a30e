import { describe, expect, it } from 'vitest';
import type { PartyMessage } from '../../functions/core/commit.ts';
import type { Decision } from '../../functions/core/decision.ts';
import { decideOnParty } from '../../functions/core/party/decide.ts';
import { foldParty, initialParty, type PartyState } from '../../functions/core/party/state.ts';
import { akasserOn, jobcentresOn } from '../../functions/core/register.ts';
import { messageCommit } from '../../functions/hub/message-commit.ts';
import { shippedRegister } from '../../schemas/parties.ts';
import type { Day } from '../../schemas/primitives.ts';
import { contextOf, newCase, noonOf } from './case.ts';
import { akasse, contactSheet, jobcentre } from './messages.ts';

const contextOn = (day: Day) => contextOf({ ...newCase, now: noonOf(day) });

const tell = (state: PartyState, message: PartyMessage, day: Day): { decision: Decision; after: PartyState } => {
  const context = contextOn(day);
  const decision = decideOnParty(state, message, context);
  if (decision.outcome !== 'accepted') return { decision, after: state };
  const ports = { systemClock: { now: () => context.now }, newCommitId: () => 'commit' };
  const commit = messageCommit(message, `party/${message.sender}`, state, decision, context, ports);
  return { decision, after: foldParty(state, commit) };
};

const today = '2012-11-20';
const given = (...sheets: PartyMessage[]) => {
  const state = sheets.reduce((before, sheet) => tell(before, sheet, today).after, initialParty);
  return { state, when: (sheet: PartyMessage, day: Day = today) => tell(state, sheet, day) };
};

const jobcentres = (day: Day) => jobcentresOn(shippedRegister, day).map(({ id }) => id);
const akasser = (day: Day) => akasserOn(shippedRegister, day).map(({ id }) => id);
const changed = (party: string, version: number, subjects: string[], recipients = jobcentres(today)) => ({
  outcome: 'accepted',
  events: [
    { kind: 'contact-sheet-changed', sender: 'hub', recipients, rule: 'R-PARTY-1', data: { party, version, subjects } },
  ],
  flags: [],
  guards: [],
});

const general = { subject: 'general', phone: '70 10 67 89', hours: 'Mandag til fredag 9–15' };
const meetings = { subject: 'meetings', mailbox: 'samtaler@akasse.example' };
const package2012 = { subject: 'crisis:akutpakke-2012', department: 'Akutteamet', municipalities: ['751'] };
const sheet = (...units: object[]) => contactSheet({ units });

describe('a contact sheet', () => {
  it('R-PARTY-1 is kept with its version and when it was changed', () => {
    const { after } = given().when(sheet(general, package2012));
    expect(after.contactSheet).toEqual({ version: 1, changedAt: noonOf(today), units: [general, package2012] });
  });

  it('R-PARTY-1 replaces the one before', () => {
    const { after } = given(sheet(general, meetings)).when(sheet(package2012), '2012-12-03');
    expect(after.contactSheet).toEqual({ version: 2, changedAt: noonOf('2012-12-03'), units: [package2012] });
  });

  it('R-PARTY-1 is told to the other side, with every subject that it has', () =>
    expect(given().when(sheet(meetings, general)).decision).toEqual(changed(akasse, 1, ['general', 'meetings'])));

  it('R-PARTY-1 is told with the subjects that are changed, added and removed, and no others', () =>
    expect(given(sheet(general, meetings)).when(sheet(general, package2012)).decision).toEqual(
      changed(akasse, 2, ['crisis:akutpakke-2012', 'meetings']),
    ));

  it.each<[string, object]>([
    ['another department', { ...package2012, department: 'Ydelsesteamet' }],
    ['a telephone number', { ...package2012, phone: '70 10 67 89' }],
    ['other municipalities', { ...package2012, municipalities: ['751', '740'] }],
  ])('R-PARTY-1 is told for a subject that gets %s', (_, unit) =>
    expect(given(sheet(general, package2012)).when(sheet(general, unit)).decision).toEqual(
      changed(akasse, 2, ['crisis:akutpakke-2012']),
    ),
  );

  it('R-PARTY-1 may have several units of one subject, and is told when one of them changes', () => {
    const other = { ...package2012, department: 'Akutteam Nord', municipalities: ['740'] };
    expect(given(sheet(package2012, other)).when(sheet(package2012)).decision).toEqual(
      changed(akasse, 2, ['crisis:akutpakke-2012']),
    );
  });

  it('R-PARTY-1 is told to every party of the other side, by the register of the day', () => {
    expect(jobcentres(today)).toContain(jobcentre);
    for (const day of [today, '2026-06-01']) {
      const toAkasser = given().when(contactSheet({}, { sender: jobcentre }), day);
      expect(toAkasser.decision).toEqual(changed(jobcentre, 1, ['general'], akasser(day)));
      expect(given().when(contactSheet(), day).decision).toEqual(changed(akasse, 1, ['general'], jobcentres(day)));
    }
    expect(akasser(today)).toHaveLength(27);
    expect(akasser('2026-06-01').length).toBeLessThan(27);
  });

  it('R-PARTY-1 that is the same again changes nothing, and nobody is told', () => {
    const { state, when } = given(sheet(general, meetings));
    for (const same of [sheet(general, meetings), sheet(meetings, general)]) {
      const { decision, after } = when(same, '2012-12-03');
      expect(decision).toEqual({ outcome: 'accepted', events: [], flags: [], guards: [] });
      expect(after.contactSheet).toEqual(state.contactSheet);
    }
    const next = tell(when(sheet(general, meetings)).after, sheet(general), today);
    expect(next.decision).toEqual(changed(akasse, 2, ['meetings']));
  });

  it('R-ROUTE-6 R-PARTY-1 is taken once under its id', () => {
    const first = sheet(general);
    const { when } = given(first, sheet(meetings));
    expect(when(first).decision).toEqual({ outcome: 'repeated', sequence: 1 });
  });

  it('R-PARTY-1 is of no time ahead', () =>
    expect(given().when(contactSheet({}, { time: '2012-11-20T12:06:00+01:00' })).decision).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'time-in-future' },
    }));
});
