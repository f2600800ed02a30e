import { describe, it } from 'vitest';
import type { CaseMessage } from '../../functions/core/commit.ts';
import { fromAkasse, fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import {
  akasse,
  assessment,
  doubt,
  effort,
  jointMeeting,
  planDecision,
  planProposed,
  planStep,
  spellClosed,
  spellOpened,
  triageResult,
} from './messages.ts';
import { on } from './step.ts';

const today = '2012-11-20';
const told: [string, (day: string) => CaseMessage][] = [
  ['cvMeetingOn', (day) => triageResult({ cvMeetingOn: day, firstJointMeeting: 'early' })],
  ['observedOn', (day) => doubt({ doubtId: 'tvivl-9', observedOn: day })],
  ['decidedOn', (day) => assessment({ decidedOn: day })],
  ['on', (day) => planProposed({ planId: 'plan-9', on: day })],
  ['on', (day) => planStep({ status: 'withdrawn', on: day })],
  ['decidedOn', (day) => planDecision({ decidedOn: day })],
];

describe('the date of something that happened', () => {
  const known = () => given(spellOpened(), doubt(), planProposed(), on(today));
  const heard = (message: CaseMessage) => (message.sender === akasse ? fromAkasse : fromJobcentre)(message.kind);

  it.each(told)('R-FACT-1 is refused in the future: %s', (field, said) => {
    const refusal = ['not-happened-yet', 'R-FACT-1', `/data/${field}`, { announceDays: 31 }] as const;
    known()
      .when(said('2012-11-21'))
      .isRefused(...refusal);
    given()
      .when(said('2012-11-21'))
      .isRefused(...refusal);
  });

  it.each(told)('R-FACT-1 is accepted today: %s', (_, said) => {
    const message = said(today);
    known().when(message).then(heard(message));
  });

  it.each(told)('R-FACT-1 is accepted before the spell, and flagged: %s', (_, said) => {
    const message = said('2012-11-04');
    known().when(message).isFlagged('before-spell', heard(message));
  });
});

describe('a planned date', () => {
  it.each([
    jointMeeting({ startsAt: '2013-05-01T10:00:00+02:00' }),
    effort({ from: '2013-01-02', startsOn: '2013-02-01', until: '2013-01-31' }),
    planProposed({ startsOn: '2013-05-01', enrolBy: '2013-04-01' }),
    spellClosed({ lastDay: '2013-05-01' }),
  ])('R-FACT-1 may be in the future: $kind', (message) =>
    given(spellOpened())
      .when(message)
      .then((message.sender === akasse ? fromAkasse : fromJobcentre)(message.kind)),
  );
});
