import type { DataOf } from '../../../../schemas/kinds/index.ts';
import { type PartyId, type Side, sideOf } from '../../../../schemas/parties.ts';
import { accept, type Context, refuse } from '../../decision.ts';
import { isAkasseOn, jobcentreOf } from '../../register.ts';
import type { Matter } from '../matter.ts';
import { type CaseState, isHeld, type Pair, pairOf, type SpellState } from '../state.ts';

/** R-ROUTE-1 and R-ROUTE-3: who holds a spell on each side, by the register of the day. */
export const partiesOf = (
  { akasse, municipality }: DataOf<'spell-opened'>,
  { register, today }: Pick<Context, 'register' | 'today'>,
): Partial<Record<Side, PartyId>> => {
  const jobcentre = jobcentreOf(register, municipality, today);
  return { ...(isAkasseOn(register, akasse, today) && { akasse }), ...(jobcentre && { jobcentre }) };
};

/** How many spells the pair has shared so far. */
const sharedBy = (pair: Pair, state: CaseState): number =>
  isHeld(state) && pairOf(state.spell.parties) === pair ? state.spell.number : (state.elsewhere.get(pair)?.spells ?? 0);

/** The spell of unemployment: it opens the case and says who holds it. */
export const spell: Matter<'citizen', SpellState, 'spell-opened' | 'spell-closed' | 'benefit-changed'> = {
  scope: 'citizen',
  empty: { status: 'none' },
  on: {
    'spell-opened': {
      decide: (own, data, seen) => {
        const { akasse, jobcentre } = partiesOf(data, seen);
        if (!akasse) return refuse('unknown-reference', 'R-ROUTE-3', '/data/akasse');
        if (!jobcentre) return refuse('unknown-reference', 'R-ROUTE-3', '/data/municipality');
        if (seen.sender !== akasse && seen.sender !== jobcentre)
          return refuse(
            'not-your-citizen',
            'R-ROUTE-2',
            seen.side === 'akasse' ? '/data/akasse' : '/data/municipality',
          );
        if (own.status === 'open') return refuse('spell-already-open', 'R-SPELL-1');
        return { conclusions: [], flags: [], between: { akasse, jobcentre } };
      },
      fold: (own, { data: { cpr: _, akasse, ...facts }, sender, recipients, policy }, state) => {
        const jobcentre = [sender, ...recipients].find((party) => party !== 'hub' && sideOf(party) === 'jobcentre');
        if (jobcentre === undefined || policy === undefined) return own;
        const parties = { akasse, jobcentre };
        return { status: 'open', number: sharedBy(pairOf(parties), state) + 1, parties, policy, ...facts };
      },
    },
    'spell-closed': {
      decide: (own, { lastDay }) =>
        own.status === 'open' && lastDay < own.firstDay
          ? refuse('impossible-step', 'R-SPELL-2', '/data/lastDay')
          : { conclusions: [], flags: [], spellEnds: lastDay },
      fold: (own, { data: { lastDay, outcome } }) =>
        own.status === 'none' ? own : { ...own, status: 'closed', lastDay, outcome },
    },
    'benefit-changed': {
      /** R-SPELL-3: the spell and its contact programme go on. */
      decide: (own, { from, to }) =>
        own.status === 'open' && (own.benefit !== from || from === to)
          ? refuse('impossible-step', 'R-SPELL-3', own.benefit === from ? '/data/to' : '/data/from')
          : accept(),
      fold: (own, { data: { to } }) => (own.status === 'none' ? own : { ...own, benefit: to }),
    },
  },
  view: (_, { case: { spell } }) => {
    const { number, firstDay, municipality, benefit, name } = spell;
    const closed = spell.status === 'closed' && { closed: { lastDay: spell.lastDay, outcome: spell.outcome } };
    return { spell: { number, firstDay, municipality, benefit, ...(name !== undefined && { name }), ...closed } };
  },
};
