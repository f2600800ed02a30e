import type { DataOf } from '../../schemas/kinds/index.ts';
import type { PartyId, Side } from '../../schemas/parties.ts';
import { sideOf } from '../../schemas/parties.ts';
import type { Fact } from './commit.ts';
import { accept, type Context, refuse, type Speaking, type Verdict } from './decision.ts';
import { endEfforts, endingsOf } from './less-intensive.ts';
import { cancellationsAfter } from './meeting.ts';
import { isAkasseOn, jobcentreOf } from './register.ts';
import { type CaseState, initialTriage, type Matters, noMatters, type OpenCase, type Pair, pairOf } from './state.ts';

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
  const { cpr: _, akasse, ...facts } = data;
  const jobcentre = [sender, ...recipients].find((party) => party !== 'hub' && sideOf(party) === 'jobcentre');
  const parties = { akasse, jobcentre: jobcentre ?? '' };
  return { ...betweenPair(state, pairOf(parties)), spell: { parties, ...facts }, triage: initialTriage };
};

export const decideSpellClosed = (state: OpenCase, data: DataOf<'spell-closed'>, { today }: Speaking): Verdict => {
  if (data.lastDay < state.spell.firstDay) return refuse('impossible-step', 'R-SPELL-2', '/data/lastDay');
  return accept([
    ...cancellationsAfter(state, data.lastDay),
    ...endingsOf(state, { cpr: data.cpr, because: 'spell-closed', rule: 'R-LIE-1', today }),
  ]);
};

export const evolveSpellClosed = (state: CaseState, { data, on }: Fact<'spell-closed'>): CaseState =>
  state.spell
    ? endEfforts(
        { ...state, spell: { ...state.spell, closed: { lastDay: data.lastDay, outcome: data.outcome } } },
        'spell-closed',
        on,
      )
    : state;
