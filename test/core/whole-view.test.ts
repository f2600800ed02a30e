import { describe, expect, it } from 'vitest';
import { CaseView } from '../../schemas/answers.ts';
import { viewIn } from './case.ts';
import { given } from './given-when-then.ts';
import {
  akasse,
  assessment,
  cvMeeting,
  doubt,
  earlyNeed,
  effort,
  effortEnded,
  jobcentre,
  jobTalk,
  planProposed,
  planStep,
  spellClosed,
  spellOpened,
  triageResult,
  veto,
  vetoLifted,
} from './messages.ts';
import { on, type Step } from './step.ts';

/** What the parties see after these steps of an open spell. */
const seenAfter = (...steps: Step[]) => {
  const view = viewIn(given(on('2012-11-19'), spellOpened(), ...steps));
  expect(CaseView.safeParse(view).error).toBeUndefined();
  return view;
};

describe('R-ROUTE-2 the view of a case shows everything sent', () => {
  it('about a meeting in person', () => {
    const message = jobTalk({
      endsAt: '2012-12-10T10:45:00+01:00',
      bookedBy: 'citizen',
      requestId: 'oenske-3',
      crisisPackage: 'akutpakke-2012',
      needSeen: true,
      citizenWishes: false,
    });
    const { cpr: _, ...told } = message.data;
    expect(seenAfter(message).meetings).toStrictEqual([told]);
  });

  it('about a remote meeting, with its place if it has one', () => {
    const byPhone = cvMeeting({ meetingId: 'moede-1', form: 'phone', place: undefined });
    const byVideo = cvMeeting({ meetingId: 'moede-2', meeting: 'availability', form: 'video' });
    const { meetings } = seenAfter(byPhone, byVideo);
    expect(meetings).toHaveLength(2);
    expect(meetings[0]).not.toHaveProperty('place');
    expect(meetings).toMatchObject([
      { meetingId: 'moede-1', form: 'phone' },
      { meetingId: 'moede-2', form: 'video', place: { at: 'jobcentre', address: 'Værkmestergade 5, 8000 Aarhus C' } },
    ]);
  });

  it('about a doubt and its answer', () => {
    const message = doubt({ meetingId: 'moede-17', referralId: 'henvisning-2', text: 'Udeblev uden afbud.' });
    const { cpr: _, ...told } = message.data;
    expect(seenAfter(jobTalk(), message).doubts).toStrictEqual([{ ...told, status: 'open' }]);
    expect(seenAfter(jobTalk(), message, assessment({ outcome: 'more-information-needed' })).doubts).toStrictEqual([
      { ...told, status: 'open', outcome: 'more-information-needed' },
    ]);
  });

  it('about an effort, and that it ends with its last day', () => {
    const message = effort({ until: '2012-12-14' });
    const { cpr: _, ...told } = message.data;
    expect(seenAfter(message, effortEnded({ endedOn: '2012-12-07' })).effort).toStrictEqual({
      ...told,
      registeredBy: akasse,
      endedOn: '2012-12-07',
      endsOn: '2012-12-08',
    });
    expect(seenAfter(message).effort).toStrictEqual({ ...told, registeredBy: akasse, endsOn: '2012-12-15' });
    expect(seenAfter(message, spellClosed({ lastDay: '2012-12-03' })).effort).toMatchObject({ endsOn: '2012-12-04' });
  });

  it('about the standing vetoes', () => {
    const another = veto({ vetoId: 'veto-3', act: 'objection', reason: 'other', text: 'Ikke relevant.' }, {});
    expect(seenAfter(veto(), another, vetoLifted()).vetoes).toStrictEqual([
      { vetoId: 'veto-3', act: 'objection', reason: 'other', side: 'jobcentre' },
    ]);
  });

  it('about a plan and its status', () => {
    const message = planProposed({ enrolBy: '2012-12-17', frameId: 'ramme-2013' });
    const { cpr: _, ...told } = message.data;
    expect(seenAfter(message).plans).toStrictEqual([told]);
    expect(seenAfter(message, planStep({ status: 'withdrawn', on: '2012-11-12' })).plans).toStrictEqual([
      { ...told, status: 'withdrawn', on: '2012-11-12' },
    ]);
  });

  it('of triage, with what each side has said', () => {
    const ofAkasse = triageResult({
      firstJointMeeting: 'early',
      jobProspects: 'less-good',
      screeningTool: 'profilafklaring-2',
      recommendedWeek: 5,
      earlyNeed: [{ reason: 'other', text: 'Har brug for opkvalificering.' }],
    });
    const ofJobcentre = earlyNeed({ earlyNeed: [{ reason: 'own-assessment' }] });
    const { cpr: _, ...told } = ofAkasse.data;
    expect(seenAfter(ofAkasse, ofJobcentre).triage).toStrictEqual({
      track: 'by-week-6',
      akasse: told,
      jobcentre: { earlyNeed: [{ reason: 'own-assessment' }] },
      firstJointMeetingFrom: '2012-11-26',
      firstJointMeetingBy: '2012-12-16',
    });
    expect(seenAfter().triage).toStrictEqual({
      track: 'by-week-6',
      firstJointMeetingFrom: '2012-11-26',
      firstJointMeetingBy: '2012-12-16',
    });
  });

  it('of who holds it', () => expect(seenAfter()).toMatchObject({ case: 'case-1', parties: { akasse, jobcentre } }));
});
