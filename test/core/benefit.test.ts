import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState } from '../../functions/core/case/fold.ts';
import { addDays } from '../../functions/core/time.ts';
import { CaseView } from '../../schemas/answers.ts';
import { storyWith } from './arbitrary.ts';
import { aheadOf, viewIn } from './case.ts';
import { fromAkasse, fromJobcentre, spellEnded } from './events.ts';
import { given } from './given-when-then.ts';
import { happened, said } from './happened.ts';
import {
  akasse,
  doubt,
  effort,
  form,
  jobcentre,
  jointMeeting,
  planProposed,
  spellClosed,
  spellOpened,
  triageResult,
} from './messages.ts';
import { on, play } from './step.ts';
import { days, either, thread } from './threads.ts';

const benefitChanged = form('benefit-changed', akasse);

const benefits = fc.constantFrom('dagpenge', 'dagpenge', 'feriedagpenge', 'sygedagpenge');
const changes = thread(
  { sender: either, from: benefits, to: benefits, lead: days(-10, 20) },
  ({ sender, from, to, lead }) => [
    (today, { id }) => benefitChanged({ from, to, on: addDays(today, lead) }, { id, sender }),
    (today, { id }) => benefitChanged({ from: to, to: 'dagpenge', on: today }, { id, sender }),
  ],
);

describe('a change of benefit', () => {
  it('R-SPELL-3 is sent by either party, and reaches the other', () => {
    given(spellOpened()).when(benefitChanged()).then(fromAkasse('benefit-changed'));
    given(spellOpened())
      .when(benefitChanged({}, { sender: jobcentre }))
      .then(fromJobcentre('benefit-changed'));
  });

  it('R-SPELL-3 keeps the spell and its contact programme', () => {
    const under = [
      spellOpened({ name: 'Karla Eksempel' }),
      triageResult(),
      jointMeeting(),
      doubt(),
      planProposed(),
      form('case-question', jobcentre)(),
      effort(),
      spellClosed({ lastDay: '2013-01-31' }),
    ];
    const before = given(...under);
    const after = given(...under, on('2012-11-08'), benefitChanged());
    const { spell, sequence: _, accepted: __, ...others } = before.state;
    const { sequence: ___, accepted: ____, ...state } = after.state;
    expect(state).toEqual({ ...others, spell: { ...spell, benefit: 'feriedagpenge', benefitSince: '2012-12-03' } });
    expect(aheadOf(after)).toEqual(aheadOf(before));
  });

  it('R-SPELL-3 is shown with its first day; until then the spell has its opening benefit', () => {
    const { spell } = viewIn(given(spellOpened()));
    expect(spell.benefit).toBe('dagpenge');
    expect(spell).not.toHaveProperty('benefitSince');
    const view = viewIn(given(spellOpened(), benefitChanged()));
    expect(view.spell).toStrictEqual({ ...spell, benefit: 'feriedagpenge', benefitSince: '2012-12-03' });
    expect(CaseView.safeParse(view).error).toBeUndefined();
  });

  it.each(['2012-11-20', '2013-02-01'])('R-SPELL-3 may take effect in the past or the future: %s', (day) =>
    given(spellOpened(), on('2012-12-03'))
      .when(benefitChanged({ on: day }))
      .then(fromAkasse('benefit-changed')),
  );

  it('R-SPELL-3 must start from the current benefit', () => {
    const changed = given(spellOpened(), benefitChanged());
    for (const from of ['sygedagpenge', 'feriedagpenge'])
      given(spellOpened())
        .when(benefitChanged({ from, to: 'ledighedsydelse' }))
        .isRefused('impossible-step', 'R-SPELL-3', '/data/from');
    changed.when(benefitChanged()).isRefused('impossible-step', 'R-SPELL-3', '/data/from');
    changed
      .when(benefitChanged({ from: 'feriedagpenge', to: 'dagpenge', on: '2012-12-17' }))
      .then(fromAkasse('benefit-changed'));
  });

  it('R-SPELL-3 must lead to a different benefit', () =>
    given(spellOpened())
      .when(benefitChanged({ to: 'dagpenge' }))
      .isRefused('impossible-step', 'R-SPELL-3', '/data/to'));

  it('R-SPELL-3 needs an open spell', () => {
    given(spellOpened(), spellClosed()).when(benefitChanged()).isRefused('no-open-spell', 'R-SPELL-1');
    given().when(benefitChanged()).isRefused('not-your-citizen', 'R-ROUTE-2');
  });

  it('R-SPELL-3 ends with the spell: the next one has the benefit that it opens with', () => {
    const { spell } = given(
      spellOpened(),
      benefitChanged(),
      spellClosed(),
      spellOpened({ benefit: 'sygedagpenge' }, { sender: akasse }),
    ).state;
    expect(spell).toMatchObject({ status: 'open', number: 2, benefit: 'sygedagpenge' });
    expect(spell).not.toHaveProperty('benefitSince');
  });

  it('R-SPELL-3 R-AUD-1 is a fact of a spell that is over too, and of none where there was none', () => {
    const over = happened(given(spellOpened()).state, spellEnded('2012-11-05'));
    expect(happened(over, said(benefitChanged())).spell).toEqual({
      ...over.spell,
      benefit: 'feriedagpenge',
      benefitSince: '2012-12-03',
    });
    expect(happened(initialState, said(benefitChanged()))).toEqual({ ...initialState, sequence: 1 });
  });

  it('R-SPELL-3 is the last one told in the spell, whatever else is told, and each begins where the one before ended', () =>
    fc.assert(
      fc.property(storyWith(changes), (steps) => {
        const { commits, state } = play(steps);
        let benefit: string | undefined;
        for (const { message } of commits) {
          if (message?.kind === 'spell-opened') benefit = message.data.benefit;
          if (message?.kind !== 'benefit-changed') continue;
          expect(message.data.from).toBe(benefit);
          benefit = message.data.to;
        }
        expect(state.spell.status === 'none' ? undefined : state.spell.benefit).toBe(benefit);
      }),
    ));
});
