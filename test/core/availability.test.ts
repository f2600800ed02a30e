import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../schemas/policy.ts';
import { fromAkasse, fromJobcentre } from './events.ts';
import { given } from './given-when-then.ts';
import { assessment, cpr, doubt, doubtWithdrawn, jointMeeting, spellOpened } from './messages.ts';
import { spellOver } from './spell-over.ts';
import { on, type Step, under } from './step.ts';

const interim = () => assessment({ outcome: 'more-information-needed' });
const doubtsAfter = (...steps: Step[]) => given(spellOpened(), ...steps).state.doubts;

describe('a doubt', () => {
  it('R-AVAIL-1 reaches the a-kasse', () =>
    given(spellOpened()).when(doubt()).then(fromJobcentre('availability-doubt')));

  it('R-AVAIL-1 keeps reason, observed date and text', () =>
    expect(doubtsAfter(doubt({ reason: 'noget-andet', text: 'Udeblev uden afbud.' }))).toEqual(
      new Map([
        [
          'tvivl-8',
          {
            cpr,
            doubtId: 'tvivl-8',
            reason: 'noget-andet',
            observedOn: '2012-11-05',
            text: 'Udeblev uden afbud.',
            status: 'open',
          },
        ],
      ]),
    ));

  it('R-AVAIL-1 names a meeting that the hub knows, or none', () => {
    given(spellOpened(), jointMeeting())
      .when(doubt({ meetingId: 'moede-17' }))
      .then(fromJobcentre('availability-doubt'));
    given(spellOpened())
      .when(doubt({ meetingId: 'moede-17' }))
      .isRefused('unknown-reference', 'R-AVAIL-1', '/data/meetingId');
    given(spellOpened())
      .when(doubt({ meetingId: 'constructor' }))
      .isRefused('unknown-reference', 'R-AVAIL-1', '/data/meetingId');
  });

  it('R-AVAIL-1 needs a new reference, whatever became of the previous doubt', () => {
    for (const steps of [[], [assessment()], [doubtWithdrawn()]])
      given(spellOpened(), doubt(), ...steps)
        .when(doubt())
        .isRefused('reference-taken', 'R-AVAIL-1', '/data/doubtId');
  });

  it.each(['constructor', '__proto__'])('R-AVAIL-1 accepts %s as a reference like any other', (doubtId) => {
    given(spellOpened()).when(assessment({ doubtId })).isRefused('unknown-reference', 'R-AVAIL-2', '/data/doubtId');
    given(spellOpened()).when(doubtWithdrawn({ doubtId })).isRefused('unknown-reference', 'R-AVAIL-3', '/data/doubtId');
    given(spellOpened(), doubt({ doubtId })).when(assessment({ doubtId })).then(fromAkasse('availability-assessment'));
  });
});

describe('an assessment', () => {
  it.each(['available', 'not-available', 'other'])('R-AVAIL-2 answers a doubt with %s', (outcome) => {
    given(spellOpened(), doubt()).when(assessment({ outcome })).then(fromAkasse('availability-assessment'));
    expect(doubtsAfter(doubt(), assessment({ outcome })).get('tvivl-8')).toEqual({
      ...doubt().data,
      status: 'assessed',
      outcome,
    });
  });

  it('R-AVAIL-2 can also be unprompted, and then answers no doubt', () => {
    const unprompted = assessment({ doubtId: undefined });
    given(spellOpened(), doubt()).when(unprompted).then(fromAkasse('availability-assessment'));
    expect(doubtsAfter(doubt(), unprompted).get('tvivl-8')?.status).toBe('open');
  });

  it('R-AVAIL-2 leaves the doubt open each time more information is needed', () => {
    given(spellOpened(), doubt(), interim()).when(interim()).then(fromAkasse('availability-assessment'));
    expect(doubtsAfter(doubt(), interim()).get('tvivl-8')).toEqual({
      ...doubt().data,
      status: 'open',
      outcome: 'more-information-needed',
    });
    given(spellOpened(), doubt(), interim()).when(assessment()).then(fromAkasse('availability-assessment'));
  });

  it('R-AVAIL-2 must refer to a doubt that was raised', () =>
    given(spellOpened()).when(assessment()).isRefused('unknown-reference', 'R-AVAIL-2', '/data/doubtId'));

  it.each([assessment, interim])('R-AVAIL-3 is not given twice for the same doubt', (again) =>
    given(spellOpened(), doubt(), assessment())
      .when(again())
      .isRefused('already-assessed', 'R-AVAIL-3', '/data/doubtId'),
  );

  it('R-AVAIL-3 of one doubt leaves another open', () =>
    given(spellOpened(), doubt(), doubt({ doubtId: 'tvivl-9' }), assessment())
      .when(assessment({ doubtId: 'tvivl-9' }))
      .then(fromAkasse('availability-assessment')));
});

describe('a withdrawn doubt', () => {
  it('R-AVAIL-3 is no longer open, and the a-kasse is notified', () => {
    given(spellOpened(), doubt()).when(doubtWithdrawn()).then(fromJobcentre('availability-doubt'));
    expect(doubtsAfter(doubt(), doubtWithdrawn()).get('tvivl-8')?.status).toBe('withdrawn');
  });

  it('R-AVAIL-3 is possible after an interim answer', () =>
    given(spellOpened(), doubt(), interim()).when(doubtWithdrawn()).then(fromJobcentre('availability-doubt')));

  it('R-AVAIL-3 must have been raised before', () =>
    given(spellOpened()).when(doubtWithdrawn()).isRefused('unknown-reference', 'R-AVAIL-3', '/data/doubtId'));

  it('R-AVAIL-3 cannot already be assessed', () =>
    given(spellOpened(), doubt(), assessment())
      .when(doubtWithdrawn())
      .isRefused('already-assessed', 'R-AVAIL-3', '/data/doubtId'));

  it('R-AVAIL-3 can be neither withdrawn again nor assessed', () => {
    const withdrawn = given(spellOpened(), doubt(), doubtWithdrawn());
    withdrawn.when(doubtWithdrawn()).isRefused('impossible-step', 'R-AVAIL-3', '/data/doubtId');
    withdrawn.when(assessment()).isRefused('impossible-step', 'R-AVAIL-3', '/data/doubtId');
  });
});

describe('a doubt raised after the spell has ended', () => {
  const lastDay = '2012-12-14';
  const over = (today: string) => given(spellOpened(), ...spellOver(lastDay), on(today));
  const late = ['no-open-spell', 'R-AVAIL-3', '/data/observedOn'] as const;

  it('R-AVAIL-3 is accepted for 31 days when it was observed within the spell, and is flagged', () => {
    for (const observedOn of ['2012-11-05', lastDay])
      over('2013-01-14').when(doubt({ observedOn })).isFlagged('late', fromJobcentre('availability-doubt'));
    over('2013-01-15')
      .when(doubt({ observedOn: lastDay }))
      .isRefused(...late);
  });

  it('R-AVAIL-3 is accepted for as long as the policy says', () => {
    const policy = { ...defaultPolicy, availability: { ...defaultPolicy.availability, lateDoubtDays: 5 } };
    given(spellOpened(), ...spellOver(lastDay), on('2012-12-20'), under(policy))
      .when(doubt())
      .isRefused(...late);
  });

  it('R-AVAIL-3 is refused when it was observed before or after the spell', () => {
    for (const observedOn of ['2012-11-04', '2012-12-15'])
      over('2012-12-20')
        .when(doubt({ observedOn }))
        .isRefused(...late);
  });

  it('R-AVAIL-3 is open until it is assessed or withdrawn', () => {
    const steps = [spellOpened(), ...spellOver(lastDay), doubt()];
    given(...steps)
      .when(assessment())
      .isFlagged('spell-was-closed', fromAkasse('availability-assessment'));
    given(...steps)
      .when(doubtWithdrawn())
      .isFlagged('spell-was-closed', fromJobcentre('availability-doubt'));
  });
});
