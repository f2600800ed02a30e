import type { DataOf } from '../../schemas/kinds/index.ts';
import type { PartyId, Side } from '../../schemas/parties.ts';
import { sideOf } from '../../schemas/parties.ts';
import type { Fact } from './commit.ts';
import { accept, type Conclusion, type Context, refuse, type Speaking, type Verdict } from './decision.ts';
import type { DueItem } from './due.ts';
import { endingsOf } from './less-intensive.ts';
import { cancellationsAfter } from './meeting.ts';
import { isAkasseOn, jobcentreOf } from './register.ts';
import { type CaseState, initialTriage, type Matters, noMatters, type OpenCase, type Pair, pairOf } from './state.ts';
import { addDays, startOf } from './time.ts';

/** R-ROUTE-1 and R-ROUTE-3: who holds a spell on each side, by the register of the day. */
export const partiesOf = (
  { akasse, municipality }: DataOf<'spell-opened'>,
  { register, today }: Context,
): Partial<Record<Side, PartyId>> => {
  const jobcentre = jobcentreOf(register, municipality, today);
  return { ...(isAkasseOn(register, akasse, today) && { akasse }), ...(jobcentre && { jobcentre }) };
};

export const decideSpellOpened = (state: CaseState, data: DataOf<'spell-opened'>, context: Speaking): Verdict => {
  const { akasse, jobcentre } = partiesOf(data, context);
  if (!akasse) return refuse('unknown-reference', 'R-ROUTE-3', '/data/akasse');
  if (!jobcentre) return refuse('unknown-reference', 'R-ROUTE-3', '/data/municipality');
  if (context.sender !== akasse && context.sender !== jobcentre)
    return refuse('not-your-citizen', 'R-ROUTE-2', context.side === 'akasse' ? '/data/akasse' : '/data/municipality');
  if (state.spell && !state.spell.closed) return refuse('spell-already-open', 'R-SPELL-1');
  const { announceDays } = context.policy.spells;
  if (data.firstDay > addDays(context.today, announceDays))
    return refuse('not-happened-yet', 'R-FACT-1', '/data/firstDay', { announceDays });
  return accept();
};

const mattersOf = ({ spells, meetings, doubts, efforts, plans }: Matters): Matters => ({
  spells,
  meetings,
  doubts,
  efforts,
  plans,
});

/** R-ROUTE-2: the case with the matters of `pair`, whose spell begins; those of the pair before are laid by. */
const betweenPair = (state: CaseState, pair: Pair): CaseState => {
  const before = state.spell && pairOf(state.spell.parties);
  if (before === undefined || before === pair) return { ...state, spells: state.spells + 1 };
  const elsewhere = new Map(state.elsewhere).set(before, mattersOf(state));
  const matters = elsewhere.get(pair) ?? noMatters;
  return { ...state, ...matters, spells: matters.spells + 1, elsewhere };
};

export const evolveSpellOpened = (state: CaseState, { data, sender, recipients }: Fact<'spell-opened'>): CaseState => {
  const { akasse, firstDay, municipality, benefit, name } = data;
  const jobcentre = [sender, ...recipients].find((party) => party !== 'hub' && sideOf(party) === 'jobcentre');
  const parties = { akasse, jobcentre: jobcentre ?? '' };
  const spell = { parties, firstDay, municipality, benefit, ...(name !== undefined && { name }) };
  return { ...betweenPair(state, pairOf(parties)), spell, triage: initialTriage };
};

/** R-SPELL-2: what is told when the last day of a spell is over. */
const endOf = (state: OpenCase, { cpr, lastDay, outcome }: DataOf<'spell-ended'>): Conclusion[] => [
  { kind: 'spell-ended', data: { cpr, lastDay, outcome }, rule: 'R-SPELL-2' },
  ...cancellationsAfter(state, lastDay),
  ...endingsOf(state, { cpr, because: 'spell-closed', rule: 'R-LIE-1', today: addDays(lastDay, 1) }),
];

/** R-SPELL-2: a last day ahead is waited for, moved and withdrawn; one in the past ends the spell at once. */
export const decideSpellClosed = (state: OpenCase, data: DataOf<'spell-closed'>, { today }: Speaking): Verdict => {
  if ('withdrawn' in data)
    return state.spell.closing ? accept() : refuse('impossible-step', 'R-SPELL-2', '/data/withdrawn');
  if (data.lastDay < state.spell.firstDay) return refuse('impossible-step', 'R-SPELL-2', '/data/lastDay');
  return accept(data.lastDay < today ? endOf(state, data) : []);
};

export const evolveSpellClosed = (state: CaseState, { data }: Fact<'spell-closed'>): CaseState => {
  if (!state.spell) return state;
  const { closing: _, ...spell } = state.spell;
  if ('withdrawn' in data) return { ...state, spell };
  const { cpr, lastDay, outcome } = data;
  return { ...state, spell: { ...spell, closing: { cpr, lastDay, outcome } } };
};

export const evolveSpellEnded = (state: CaseState, { data }: Fact<'spell-ended'>): CaseState => {
  if (!state.spell) return state;
  const { closing: _, ...spell } = state.spell;
  return { ...state, spell: { ...spell, closed: { lastDay: data.lastDay, outcome: data.outcome } } };
};

/** R-SPELL-2: the end of the last day told. */
export const spellDue = {
  items: ({ spell, spells }: CaseState): DueItem[] =>
    spell?.closing
      ? [{ id: `spell-end:${spells}`, kind: 'spell-end', at: startOf(addDays(spell.closing.lastDay, 1)) }]
      : [],
  whenDue: (state: OpenCase): Conclusion[] => (state.spell.closing ? endOf(state, state.spell.closing) : []),
};
