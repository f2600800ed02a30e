import { describe, expect, it } from 'vitest';
import type { PartyMessage } from '../../functions/core/commit.ts';
import { initialParty } from '../../functions/core/party/state.ts';
import { akasserOn, jobcentresOn } from '../../functions/core/register.ts';
import { shippedRegister } from '../../schemas/parties.ts';
import type { Day } from '../../schemas/primitives.ts';
import { noonOf } from './case.ts';
import { akasse, contactSheet, jobcentre } from './messages.ts';
import { submitOnParty } from './submit-on-party.ts';

const today = '2012-11-20';
const given = (...sheets: PartyMessage[]) => {
  const state = sheets.reduce((before, sheet) => submitOnParty(before, sheet, today).after, initialParty);
  return { state, when: (sheet: PartyMessage, day: Day = today) => submitOnParty(state, sheet, day) };
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

  it('R-PARTY-1 replaces the previous one', () => {
    const { after } = given(sheet(general, meetings)).when(sheet(package2012), '2012-12-03');
    expect(after.contactSheet).toEqual({ version: 2, changedAt: noonOf('2012-12-03'), units: [package2012] });
  });

  it('R-PARTY-1 is refused where a unit serves a municipality that is not in the register', () =>
    expect(given().when(sheet(general, { ...meetings, municipalities: ['751', '999'] })).decision).toEqual({
      outcome: 'refused',
      refusal: {
        code: 'unknown-reference',
        rule: 'R-PARTY-1',
        faults: [{ pointer: '/data/units/1/municipalities/1', code: 'rule' }],
      },
    }));

  it('R-PARTY-1 is sent to the other side, with every subject that it has', () =>
    expect(given().when(sheet(meetings, general)).decision).toEqual(changed(akasse, 1, ['general', 'meetings'])));

  it('R-PARTY-1 is sent with the subjects that were changed, added or removed, and no others', () =>
    expect(given(sheet(general, meetings)).when(sheet(general, package2012)).decision).toEqual(
      changed(akasse, 2, ['crisis:akutpakke-2012', 'meetings']),
    ));

  it.each<[string, object]>([
    ['another department', { ...package2012, department: 'Ydelsesteamet' }],
    ['a telephone number', { ...package2012, phone: '70 10 67 89' }],
    ['other municipalities', { ...package2012, municipalities: ['751', '740'] }],
  ])('R-PARTY-1 is sent for a subject that gets %s', (_, unit) =>
    expect(given(sheet(general, package2012)).when(sheet(general, unit)).decision).toEqual(
      changed(akasse, 2, ['crisis:akutpakke-2012']),
    ),
  );

  it('R-PARTY-1 may have several units for one subject, and is sent when one of them changes', () => {
    const other = { ...package2012, department: 'Akutteam Nord', municipalities: ['740'] };
    expect(given(sheet(package2012, other)).when(sheet(package2012)).decision).toEqual(
      changed(akasse, 2, ['crisis:akutpakke-2012']),
    );
  });

  it('R-PARTY-1 is sent when the first of several units for one subject changes', () => {
    const other = { ...package2012, department: 'Akutteam Nord', municipalities: ['740'] };
    expect(
      given(sheet(package2012, other)).when(sheet({ ...package2012, department: 'Ydelsesteamet' }, other)).decision,
    ).toEqual(changed(akasse, 2, ['crisis:akutpakke-2012']));
  });

  it('R-PARTY-1 is sent to every party of the other side, by the register of the day', () => {
    expect(jobcentres(today)).toContain(jobcentre);
    for (const day of [today, '2026-06-01']) {
      const toAkasser = given().when(contactSheet({}, { sender: jobcentre }), day);
      expect(toAkasser.decision).toEqual(changed(jobcentre, 1, ['general'], akasser(day)));
      expect(given().when(contactSheet(), day).decision).toEqual(changed(akasse, 1, ['general'], jobcentres(day)));
    }
    expect(akasser(today)).toHaveLength(27);
    expect(akasser('2026-06-01').length).toBeLessThan(27);
  });

  it('R-PARTY-1 changes nothing when it is identical, and nobody is notified', () => {
    const { state, when } = given(sheet(general, meetings));
    for (const same of [sheet(general, meetings), sheet(meetings, general)]) {
      const { decision, after } = when(same, '2012-12-03');
      expect(decision).toEqual({ outcome: 'accepted', events: [], flags: [], guards: [] });
      expect(after.contactSheet).toEqual(state.contactSheet);
    }
    const next = submitOnParty(when(sheet(general, meetings)).after, sheet(general), today);
    expect(next.decision).toEqual(changed(akasse, 2, ['meetings']));
  });

  it('R-ROUTE-6 R-PARTY-1 is accepted once under its id', () => {
    const first = sheet(general);
    const { when } = given(first, sheet(meetings));
    expect(when(first).decision).toEqual({ outcome: 'repeated', sequence: 1 });
  });

  it('R-PARTY-1 may not be from the future', () =>
    expect(given().when(contactSheet({}, { time: '2012-11-20T12:06:00+01:00' })).decision).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'time-in-future' },
    }));
});
