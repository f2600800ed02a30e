import { describe, it } from 'vitest';
import { kinds } from '../../schemas/kinds/index.ts';
import { fromAkasse, fromHub, fromJobcentre, openedByAkasse } from './events.ts';
import { given } from './given-when-then.ts';
import {
  akasse,
  assessment,
  cpr,
  cvMeeting,
  doubt,
  doubtWithdrawn,
  earlyNeed,
  effort,
  effortEnded,
  jobcentre,
  jointMeeting,
  planDecision,
  planProposed,
  planStep,
  spellClosed,
  spellOpened,
  triageResult,
  veto,
  vetoLifted,
} from './messages.ts';

describe('a message about a citizen', () => {
  it.each([
    triageResult({ firstJointMeeting: 'early' }),
    cvMeeting(),
    assessment({ doubtId: undefined }),
    effort(),
    veto({}, { sender: akasse }),
    planProposed(),
    spellClosed({ lastDay: '2012-12-14' }),
  ])('R-ROUTE-1 goes from the a-kasse to the jobcentre only: $kind', (message) =>
    given(spellOpened()).when(message).then(fromAkasse(message.kind)),
  );

  it.each([
    earlyNeed(),
    jointMeeting(),
    doubt(),
    effort({}, { sender: jobcentre }),
    veto(),
    spellClosed({ lastDay: '2012-12-14' }, { sender: jobcentre }),
  ])('R-ROUTE-1 goes from the jobcentre to the a-kasse only: $kind', (message) =>
    given(spellOpened()).when(message).then(fromJobcentre(message.kind)),
  );

  it('R-ROUTE-1 reaches the other side of the last spell, not of an earlier one', () =>
    given(
      spellOpened(),
      spellClosed(),
      spellOpened({ municipality: '101' }),
      triageResult({ firstJointMeeting: 'early' }),
    )
      .when(triageResult())
      .then(
        { kind: 'triage-result', sender: akasse, recipients: ['jobcentre-101'] },
        {
          ...fromHub('contact-track-changed', 'R-TRI-2', {
            cpr,
            track: 'by-week-11',
            firstJointMeetingBy: '2013-01-20',
          }),
          recipients: [akasse, 'jobcentre-101'],
        },
      ));

  it.each([
    doubt({}, { sender: akasse }),
    doubtWithdrawn({}, { sender: akasse }),
    planDecision({}, { sender: akasse }),
    assessment({}, { sender: jobcentre }),
    planProposed({}, { sender: jobcentre }),
    planStep({}, { sender: jobcentre }),
  ])('R-ROUTE-1 is refused from the side that does not send it, whoever the citizen is: $kind', (message) => {
    const { rule } = kinds[message.kind];
    given(spellOpened()).when(message).isRefused('wrong-sender', rule, '/type');
    given().when(message).isRefused('wrong-sender', rule, '/type');
  });
});

describe('the time of a message', () => {
  it('may be five minutes ahead of the hub', () =>
    given()
      .when(spellOpened({}, { time: '2012-11-06T12:05:00+01:00' }))
      .then(openedByAkasse));

  it('is refused further ahead, whoever the citizen is', () => {
    given()
      .when(spellOpened({}, { time: '2012-11-06T12:05:00.001+01:00' }))
      .isRefused('time-in-future', undefined, '/time');
    given()
      .when(veto({}, { time: '2012-11-06T12:05:01+01:00' }))
      .isRefused('time-in-future', undefined, '/time');
  });
});

describe('a party outside the last spell', () => {
  const stranger = { sender: 'akasse-3f' };
  const fromStranger = [
    spellClosed({}, stranger),
    triageResult({}, stranger),
    cvMeeting({ convener: 'akasse-3f' }, stranger),
    assessment({}, stranger),
    effort({}, stranger),
    effortEnded({}, stranger),
    veto({}, stranger),
    vetoLifted({}, stranger),
    planProposed({}, stranger),
    planStep({}, stranger),
    doubt({}, { sender: 'jobcentre-101' }),
    planDecision({}, { sender: 'jobcentre-101' }),
  ];

  it.each(fromStranger)('R-ROUTE-2 is refused alike for a known and an unknown citizen: $kind', (message) => {
    given(spellOpened()).when(message).isRefused('not-your-citizen', 'R-ROUTE-2');
    given().when(message).isRefused('not-your-citizen', 'R-ROUTE-2');
  });

  it.each(fromStranger)('R-ROUTE-2 is refused alike after closing: $kind', (message) =>
    given(spellOpened(), spellClosed()).when(message).isRefused('not-your-citizen', 'R-ROUTE-2'),
  );

  it('R-ROUTE-2 is refused even if it was part of an earlier spell', () => {
    const handedOn = given(spellOpened(), spellClosed(), spellOpened({ akasse: 'akasse-3f' }, { sender: jobcentre }));
    handedOn.when(triageResult()).isRefused('not-your-citizen', 'R-ROUTE-2');
    handedOn.when(triageResult({}, stranger)).then(
      { kind: 'triage-result', sender: 'akasse-3f', recipients: [jobcentre] },
      {
        ...fromHub('contact-track-changed', 'R-TRI-2', {
          cpr,
          track: 'by-week-11',
          firstJointMeetingBy: '2013-01-20',
        }),
        recipients: ['akasse-3f', jobcentre],
      },
    );
  });

  it('R-ROUTE-2 opens no spell between two others', () => {
    given().when(spellOpened({}, stranger)).isRefused('not-your-citizen', 'R-ROUTE-2', '/data/akasse');
    given()
      .when(spellOpened({}, { sender: 'jobcentre-101' }))
      .isRefused('not-your-citizen', 'R-ROUTE-2', '/data/municipality');
    given(spellOpened()).when(spellOpened({}, stranger)).isRefused('not-your-citizen', 'R-ROUTE-2', '/data/akasse');
  });
});
