import { expect, it } from 'vitest';
import { CaseView } from '../../schemas/answers.ts';
import { viewIn } from './case.ts';
import { given } from './given-when-then.ts';
import {
  akasse,
  assessment,
  cpr,
  doubt,
  earlyNeed,
  effort,
  jobcentre,
  jointMeeting,
  planDecision,
  planProposed,
  spellClosed,
  spellOpened,
  triageResult,
} from './messages.ts';
import { fallsDue, on, type Step } from './step.ts';

it('R-ROUTE-2 the parties of a case see all of it, under its id and not the citizen’s number', () => {
  const messages = [
    spellOpened({ name: 'Karla Eksempel' }),
    triageResult(),
    earlyNeed(),
    jointMeeting(),
    doubt({ text: 'Udeblev uden afbud.' }),
    assessment(),
    effort(),
    planProposed(),
    planDecision(),
  ];
  const { timeline, ...view } = viewIn(given(...messages));

  expect(CaseView.safeParse({ ...view, timeline }).error).toBeUndefined();
  expect(JSON.stringify({ ...view, timeline })).not.toContain(cpr);
  expect(timeline.map(({ sequence, type }) => `${sequence} ${type}`)).toEqual(
    messages.map(({ kind }, index) => `${index + 1} dk.samspil.${kind}.v1`),
  );
  expect(view).toEqual({
    case: 'case-1',
    parties: { akasse, jobcentre },
    spell: {
      number: 1,
      firstDay: '2012-11-05',
      municipality: '751',
      benefit: 'dagpenge',
      name: 'Karla Eksempel',
    },
    triage: {
      track: 'by-week-6',
      firstJointMeetingFrom: '2012-11-26',
      firstJointMeetingBy: '2012-12-16',
      akasse: { cvMeetingOn: '2012-11-05', firstJointMeeting: 'by-week-11' },
      jobcentre: { earlyNeed: [{ reason: 'own-assessment' }] },
    },
    meetings: [
      {
        meetingId: 'moede-17',
        meeting: 'joint-1',
        status: 'scheduled',
        startsAt: '2012-12-10T10:00:00+01:00',
        form: 'in-person',
        place: { at: 'jobcentre', address: 'Værkmestergade 5, 8000 Aarhus C' },
        dutyToAttend: true,
        convener: jobcentre,
        bookedBy: 'party',
      },
    ],
    doubts: [
      {
        doubtId: 'tvivl-8',
        reason: 'no-show',
        observedOn: '2012-11-05',
        text: 'Udeblev uden afbud.',
        status: 'assessed',
        outcome: 'available',
      },
    ],
    effort: {
      effortId: 'mii-4',
      ground: 'ordinary-full-time-job',
      from: '2012-11-19',
      startsOn: '2012-12-17',
      documented: true,
      registeredBy: akasse,
      endsOn: '2012-12-17',
    },
    vetoes: [],
    plans: [
      {
        planId: 'plan-5',
        status: 'approved',
        on: '2012-11-05',
        title: 'Kontoruddannelse, modul 2',
        provider: 'Aarhus Business College',
        startsOn: '2013-01-07',
        weeks: 4,
        price: 1_250_000,
        direction: 'good-job-prospects',
        scheme: 'regional-pool',
        inTargetGroup: true,
      },
    ],
    questions: [],
    deadlines: [
      {
        id: 'less-intensive-effort-end:mii-4',
        kind: 'less-intensive-effort-end',
        dueAt: '2012-12-16T23:00:00.000Z',
      },
    ],
  });
});

it('R-SPELL-2 a last day in the future is shown beside the open spell, and the outcome once it is over', () => {
  const shown = (...steps: Step[]) =>
    viewIn(given(spellOpened(), effort(), spellClosed({ lastDay: '2012-12-14' }), ...steps));
  const ending = { lastDay: '2012-12-14', outcome: 'job' };
  const open = shown();
  expect(open.spell).toMatchObject({ closing: ending });
  expect(open.spell).not.toHaveProperty('closed');
  expect(open.effort).toMatchObject({ effortId: 'mii-4', endsOn: '2012-12-15' });
  expect(open.deadlines).toContainEqual({ id: 'spell-end:1', kind: 'spell-end', dueAt: '2012-12-14T23:00:00.000Z' });
  const over = shown(on('2012-12-15'), fallsDue('spell-end:1'));
  expect(over.spell).toMatchObject({ closed: ending });
  expect(over.spell).not.toHaveProperty('closing');
  expect([over.effort, over.deadlines]).toEqual([null, []]);
  for (const view of [open, over]) {
    expect(CaseView.safeParse(view).error).toBeUndefined();
    expect(JSON.stringify(view)).not.toContain(cpr);
  }
});
