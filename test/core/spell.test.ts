import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../schemas/policy.ts';
import { aheadOf, endOf } from './case.ts';
import { effortOver, fromAkasse, fromHub, fromJobcentre, openedByAkasse, spellEnded } from './events.ts';
import { given } from './given-when-then.ts';
import {
  akasse,
  assessment,
  closingWithdrawn,
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
import { spellOver } from './spell-over.ts';
import { fallsDue, on, type Step, under } from './step.ts';

describe('opening a spell', () => {
  it('R-SPELL-1 is open to the a-kasse, and reaches the jobcentre', () =>
    given().when(spellOpened()).then(openedByAkasse));

  it('R-SPELL-1 is open to the jobcentre, and reaches the a-kasse', () =>
    given()
      .when(spellOpened({}, { sender: jobcentre }))
      .then(fromJobcentre('spell-opened')));

  it('R-SPELL-1 stores first day, municipality, benefit, name and who holds the case', () =>
    expect(given(spellOpened({ name: 'Karla Eksempel' }, { sender: jobcentre })).state.spell).toEqual({
      status: 'open',
      number: 1,
      firstDay: '2012-11-05',
      municipality: '751',
      benefit: 'dagpenge',
      name: 'Karla Eksempel',
      parties: { akasse, jobcentre },
      policy: { id: 'proposal-danske-akasser-2017', version: 3 },
    }));

  it('R-SPELL-1 accepts a benefit outside the documented list', () =>
    given()
      .when(spellOpened({ benefit: 'ledighedsydelse' }))
      .then(openedByAkasse));

  it.each([akasse, jobcentre])('R-SPELL-1 is refused to %s while a spell is open', (sender) =>
    given(spellOpened())
      .when(spellOpened({ firstDay: '2012-11-12' }, { sender }))
      .isRefused('spell-already-open', 'R-SPELL-1'),
  );

  it('R-SPELL-1 is possible again when the last spell is closed, for other parties too', () =>
    expect(
      given(
        spellOpened(),
        spellClosed(),
        spellOpened({ akasse: 'akasse-3f', municipality: '101' }, { sender: 'akasse-3f' }),
      ).state.spell,
    ).toEqual({
      status: 'open',
      number: 1,
      firstDay: '2012-11-05',
      municipality: '101',
      benefit: 'dagpenge',
      parties: { akasse: 'akasse-3f', jobcentre: 'jobcentre-101' },
      policy: { id: 'proposal-danske-akasser-2017', version: 3 },
    }));
});

describe('how far ahead a first day may be', () => {
  it('R-FACT-1 is 31 days', () => {
    given(on('2012-11-05'))
      .when(spellOpened({ firstDay: '2012-12-06' }))
      .then(openedByAkasse);
    given(on('2012-11-05'))
      .when(spellOpened({ firstDay: '2012-12-07' }))
      .isRefused('not-happened-yet', 'R-FACT-1', '/data/firstDay', { announceDays: 31 });
  });

  it('R-FACT-1 is set by the policy', () =>
    given(on('2012-11-05'), under({ ...defaultPolicy, spells: { announceDays: 7 } }))
      .when(spellOpened({ firstDay: '2012-11-13' }))
      .isRefused('not-happened-yet', 'R-FACT-1', '/data/firstDay', { announceDays: 7 }));
});

describe('a case without an open spell', () => {
  it.each([
    triageResult(),
    earlyNeed(),
    cvMeeting(),
    assessment(),
    effort(),
    effortEnded(),
    veto(),
    vetoLifted(),
    planProposed(),
    planStep(),
    planDecision(),
    spellClosed(),
    closingWithdrawn(),
  ])('R-SPELL-1 refuses $kind', (message) =>
    given(spellOpened(), spellClosed()).when(message).isRefused('no-open-spell', 'R-SPELL-1'),
  );
});

describe('a last day in the past', () => {
  it('R-SPELL-2 may come from the a-kasse, and ends the spell at once', () =>
    given(spellOpened()).when(spellClosed()).then(fromAkasse('spell-closed'), spellEnded()));

  it('R-SPELL-2 may come from the jobcentre, and ends the spell at once', () =>
    given(spellOpened())
      .when(spellClosed({}, { sender: jobcentre }))
      .then(fromJobcentre('spell-closed'), spellEnded()));

  it('R-SPELL-2 stores date and outcome', () =>
    expect(endOf(given(spellOpened(), spellClosed()))).toEqual({ lastDay: '2012-11-05', outcome: 'job' }));

  it('R-SPELL-2 is refused before the first day', () =>
    given(spellOpened())
      .when(spellClosed({ lastDay: '2012-11-04' }))
      .isRefused('impossible-step', 'R-SPELL-2', '/data/lastDay'));

  it('R-SPELL-2 R-LIE-1 ends the effort and notifies both parties', () =>
    given(spellOpened(), effort())
      .when(spellClosed())
      .then(fromAkasse('spell-closed'), spellEnded(), effortOver('spell-closed')));
});

describe('a last day in the future', () => {
  const announced = [spellOpened(), on('2012-11-20'), spellClosed({ lastDay: '2012-12-14' })];
  const end = fallsDue('spell-end:1');

  it.each(['2012-11-20', '2012-12-14'])('R-SPELL-2 is passed on, and ends nothing yet: %s', (lastDay) =>
    given(spellOpened(), effort(), jointMeeting({ dutyToAttend: false }), on('2012-11-20'))
      .when(spellClosed({ lastDay }))
      .then(fromAkasse('spell-closed')),
  );

  it('R-SPELL-2 is shown beside the open spell', () =>
    expect(given(...announced).state.spell).toMatchObject({ closing: { lastDay: '2012-12-14', outcome: 'job' } }));

  it.each([earlyNeed(), cvMeeting(), doubt(), effort(), veto(), planProposed()])(
    'R-SPELL-2 leaves the spell open in every respect: $kind',
    (message) => {
      const sender = message.sender === akasse ? fromAkasse : fromJobcentre;
      given(...announced)
        .when(message)
        .then(sender(message.kind));
      given(...announced, on('2012-12-14'))
        .when(message)
        .then(sender(message.kind));
    },
  );

  it('R-SPELL-2 prevents another spell from opening before it is over', () => {
    given(...announced, on('2012-12-14'))
      .when(spellOpened())
      .isRefused('spell-already-open', 'R-SPELL-1');
    given(...announced, on('2012-12-15'))
      .when(spellOpened())
      .then(openedByAkasse);
  });

  it('R-SPELL-2 moves when it is sent again, by either party', () => {
    const moved = spellClosed({ lastDay: '2012-11-30', outcome: 'education' }, { sender: jobcentre });
    given(...announced)
      .when(moved)
      .then(fromJobcentre('spell-closed'));
    expect(aheadOf(given(...announced, moved))).toEqual([
      { id: 'spell-end:1', kind: 'spell-end', at: '2012-11-30T23:00:00.000Z' },
    ]);
    given(...announced)
      .when(spellClosed({ lastDay: '2012-11-19' }))
      .then(fromAkasse('spell-closed'), spellEnded('2012-11-19'));
  });

  it('R-SPELL-2 can be withdrawn by either party', () => {
    given(...announced)
      .when(closingWithdrawn())
      .then(fromAkasse('spell-closed'));
    const withdrawn = given(...announced, closingWithdrawn({}, { sender: jobcentre }));
    expect(aheadOf(withdrawn)).toEqual([]);
    expect(withdrawn.state.spell).not.toHaveProperty('closing');
    given(...announced, closingWithdrawn(), on('2013-01-02'))
      .when(cvMeeting())
      .then(fromAkasse('meeting-date'));
  });

  it('R-SPELL-2 can be withdrawn once, and only where one was set', () => {
    for (const steps of [[spellOpened()], [...announced, closingWithdrawn()]])
      given(...steps)
        .when(closingWithdrawn())
        .isRefused('impossible-step', 'R-SPELL-2', '/data/withdrawn');
  });

  it('R-SPELL-2 ends the spell at the day’s end, and the hub notifies both parties', () => {
    const ahead = jointMeeting({ dutyToAttend: false, startsAt: '2012-12-16T10:00:00+01:00' });
    const over = given(
      spellOpened(),
      effort(),
      ahead,
      spellClosed({ lastDay: '2012-12-14' }),
      {
        now: '2012-12-14T23:00:00.000Z',
      },
      end,
    );
    expect(over.commits.at(-1)).toMatchObject({ sender: 'hub', due: 'spell-end:1' });
    expect(over.commits.at(-1)?.events).toEqual([
      spellEnded('2012-12-14'),
      fromHub('meeting-date', 'R-MEET-14', { ...ahead.data, status: 'cancelled' }),
      effortOver('spell-closed'),
    ]);
    expect(endOf(over)).toEqual({ lastDay: '2012-12-14', outcome: 'job' });
    expect(over.state.spell).not.toHaveProperty('closing');
    expect(aheadOf(over)).toEqual([]);
  });

  it('R-SPELL-2 ends nothing before the day is over', () =>
    expect(endOf(given(...announced, { now: '2012-12-14T22:59:59.999Z' }, end))).toBeUndefined());

  it('R-LIE-1 is reported as what time ended first, where the effort ends on the same day', () => {
    const { commits } = given(
      spellOpened(),
      effort({ until: '2012-12-14' }),
      ...announced.slice(1),
      on('2012-12-20'),
      end,
    );
    expect(commits.at(-1)?.events).toEqual([spellEnded('2012-12-14'), effortOver('until')]);
  });

  it('R-LIE-1 is reported as the end of the spell, however late it is swept', () => {
    const { commits } = given(spellOpened(), effort(), ...announced.slice(1), on('2013-01-02'), end);
    expect(commits.at(-1)?.events).toEqual([spellEnded('2012-12-14'), effortOver('spell-closed')]);
  });

  it('R-SPELL-2 ends the spell before the next message is decided, swept or not', () => {
    const late = [...announced, on('2012-12-15')];
    for (const steps of [late, [...late, end]])
      given(...steps)
        .when(earlyNeed())
        .isRefused('no-open-spell', 'R-SPELL-1');
    expect(given(...late, spellOpened()).commits.map(({ sender }) => sender)).toEqual([akasse, akasse, 'hub', akasse]);
  });
});

describe('a message sent after a spell has ended', () => {
  const lastDay = '2012-12-14';
  const whenOver = (...steps: Step[]) => given(spellOpened(), ...steps, ...spellOver(lastDay), on('2012-12-20'));
  const onLastDay = { on: lastDay };
  const later = { on: '2012-12-18' };
  const started = [planProposed(), planDecision(), planStep()];

  it('R-SPELL-7 may assess or withdraw a doubt that was open, and is flagged', () => {
    whenOver(doubt())
      .when(assessment({ decidedOn: '2012-12-18' }))
      .isFlagged('spell-was-closed', fromAkasse('availability-assessment'));
    whenOver(doubt()).when(doubtWithdrawn()).isFlagged('spell-was-closed', fromJobcentre('availability-doubt'));
  });

  it('R-SPELL-7 assesses nothing twice', () =>
    whenOver(doubt(), assessment()).when(assessment()).isRefused('already-assessed', 'R-AVAIL-3', '/data/doubtId'));

  it('R-SPELL-7 may be an unprompted assessment made by the last day', () => {
    const unprompted = (decidedOn: string) => assessment({ doubtId: undefined, decidedOn });
    whenOver().when(unprompted(lastDay)).isFlagged('spell-was-closed', fromAkasse('availability-assessment'));
    whenOver().when(unprompted('2012-12-15')).isRefused('no-open-spell', 'R-SPELL-1');
  });

  it.each(['completed', 'dropped-out'])('R-SPELL-7 may be the final step of a plan, on any day: %s', (status) => {
    for (const day of [onLastDay, later])
      whenOver(...started)
        .when(planStep({ status, ...day }))
        .isFlagged('spell-was-closed', fromAkasse('education-plan'));
  });

  it('R-SPELL-7 may be any step of a plan by the last day', () => {
    for (const status of ['well-under-way', 'at-risk']) {
      whenOver(...started)
        .when(planStep({ status, ...onLastDay }))
        .isFlagged('spell-was-closed', fromAkasse('education-plan'));
      whenOver(...started)
        .when(planStep({ status, ...later }))
        .isRefused('no-open-spell', 'R-SPELL-1');
    }
    whenOver(planProposed())
      .when(planDecision({ decidedOn: lastDay }))
      .isFlagged('spell-was-closed', fromJobcentre('education-decision'));
    whenOver(planProposed())
      .when(planDecision({ decidedOn: '2012-12-15' }))
      .isRefused('no-open-spell', 'R-SPELL-1');
  });

  it('R-SPELL-7 starts nothing new', () => whenOver().when(planProposed()).isRefused('no-open-spell', 'R-SPELL-1'));
});

describe('a new spell for the same citizen', () => {
  const reopened = [spellClosed(), spellOpened({ firstDay: '2012-11-06' })];

  it('R-TRI-2 restarts triage', () =>
    expect(given(spellOpened(), triageResult(), ...reopened).state.triage).toEqual(given().state.triage));

  it('R-LIE-2 keeps the vetoes of the last one', () =>
    given(spellOpened(), veto(), ...reopened)
      .when(effort())
      .isRefused('vetoed', 'R-LIE-2'));

  it('R-AVAIL-3 keeps the doubts of the last one', () =>
    given(spellOpened(), doubt(), ...reopened)
      .when(assessment({ decidedOn: '2012-11-06' }))
      .then(fromAkasse('availability-assessment')));

  it('R-EDU-2 keeps the plans of the last one', () =>
    given(spellOpened(), planProposed(), ...reopened)
      .when(planDecision({ decidedOn: '2012-11-06' }))
      .then(fromJobcentre('education-decision')));

  it('R-LIE-1 drops the efforts of the last one', () =>
    expect([...given(spellOpened(), effort(), ...reopened).state.efforts.values()].map(({ over }) => over)).toEqual([
      'spell-closed',
    ]));
});
