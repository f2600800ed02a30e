import type { DataOf } from '../../../../schemas/kinds/index.ts';
import { type PartyId, type Side, sideOf } from '../../../../schemas/parties.ts';
import { accept, type Conclusion, type Context, refuse } from '../../decision.ts';
import { isAkasseOn, jobcentreOf } from '../../register.ts';
import { addDays, startOf } from '../../time.ts';
import type { Matter } from '../matter.ts';
import { pick } from '../pick.ts';
import { type CaseState, isHeld, type OpenSpell, type Pair, pairOf, type SpellState } from '../state.ts';

/** R-ROUTE-1 and R-ROUTE-3: which party holds a spell on each side, according to that day's register. */
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

/** R-SPELL-2: the conclusion when the last day of a spell has passed. */
const ended = ({ cpr, lastDay, outcome }: DataOf<'spell-ended'>): Conclusion => ({
  kind: 'spell-ended',
  data: { cpr, lastDay, outcome },
  rule: 'R-SPELL-2',
});

/** The spell of unemployment: it opens the case and determines who holds it. */
export const spell: Matter<'citizen', SpellState, 'spell-opened' | 'spell-closed' | 'spell-ended' | 'benefit-changed'> =
  {
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
          const { announceDays } = seen.policy.spells;
          if (data.firstDay > addDays(seen.today, announceDays))
            return refuse('not-happened-yet', 'R-FACT-1', '/data/firstDay', { announceDays });
          return {
            ...accept(),
            ...(seen.side === 'akasse' && { to: [{ party: jobcentre, by: 'R-ROUTE-3' }] }),
            between: { akasse, jobcentre },
          };
        },
        fold: (own, { data: { akasse, firstDay, municipality, benefit, name }, sender, recipients, policy }, state) => {
          const jobcentre = [sender, ...recipients].find((party) => party !== 'hub' && sideOf(party) === 'jobcentre');
          if (jobcentre === undefined || policy === undefined) return own;
          const parties = { akasse, jobcentre };
          const facts = { firstDay, municipality, benefit, ...(name !== undefined && { name }) };
          return { status: 'open', number: sharedBy(pairOf(parties), state) + 1, parties, policy, ...facts };
        },
      },
      'spell-closed': {
        /** R-SPELL-2: a future last day is scheduled, and can be moved or withdrawn; a past one ends the spell at once. */
        decide: (own, data, { today }) => {
          const { closing, firstDay } = own as OpenSpell;
          if ('withdrawn' in data)
            return closing ? accept() : refuse('impossible-step', 'R-SPELL-2', '/data/withdrawn');
          if (data.lastDay < firstDay) return refuse('impossible-step', 'R-SPELL-2', '/data/lastDay');
          return accept(data.lastDay < today ? [ended(data)] : []);
        },
        fold: (own, { data }) => {
          if (own.status !== 'open') return own;
          const { closing: _, ...open } = own;
          if ('withdrawn' in data) return open;
          const { cpr, lastDay, outcome } = data;
          return { ...open, closing: { cpr, lastDay, outcome } };
        },
      },
      'spell-ended': {
        fold: (own, { data: { lastDay, outcome } }) => {
          if (own.status !== 'open') return own;
          const { closing: _, ...open } = own;
          return { ...open, status: 'closed', lastDay, outcome };
        },
      },
      'benefit-changed': {
        /** R-SPELL-3: the spell and its contact programme continue. */
        decide: (own, { from, to }) =>
          own.status === 'open' && (own.benefit !== from || from === to)
            ? refuse('impossible-step', 'R-SPELL-3', own.benefit === from ? '/data/to' : '/data/from')
            : accept(),
        fold: (own, { data: { to, on } }) => (own.status === 'none' ? own : { ...own, benefit: to, benefitSince: on }),
      },
    },
    due: (own) =>
      own.status === 'open' && own.closing
        ? [{ id: `spell-end:${own.number}`, kind: 'spell-end', at: startOf(addDays(own.closing.lastDay, 1)) }]
        : [],
    whenDue: (own) => (own.status === 'open' && own.closing ? [ended(own.closing)] : []),
    view: (_, { case: { spell } }) => ({
      spell: {
        ...pick(spell, 'number', 'firstDay', 'municipality', 'benefit', 'benefitSince', 'name'),
        ...(spell.status === 'open' && spell.closing && { closing: pick(spell.closing, 'lastDay', 'outcome') }),
        ...(spell.status === 'closed' && { closed: pick(spell, 'lastDay', 'outcome') }),
      },
    }),
  };
