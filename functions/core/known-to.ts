import { type PartyId, sideOf } from '../../schemas/parties.ts';
import type { Commit } from './commit.ts';
import type { CaseState, OfSpell, Veto } from './state.ts';

const keep = <Value>(
  record: Readonly<Record<string, Value>>,
  isKept: (value: Value) => boolean,
): Readonly<Record<string, Value>> => Object.fromEntries(Object.entries(record).filter(([, value]) => isKept(value)));

/** A veto binds whoever comes while it stands (R-LIE-2); why it was made was told to others. */
const withoutReason = ({ reason: _, ...veto }: Veto): Veto => veto;

/**
 * R-ROUTE-2: the case as a party may know it, which is what came up in spells that it takes part in, and the vetoes that
 * stand. References that others have used are as free to it as to anyone.
 */
export const asKnownTo = (state: CaseState, party: PartyId): CaseState => {
  const takesPart = state.pairs.map((pair) => pair[sideOf(party)] === party);
  if (!takesPart.includes(false)) return state;
  const isOwn = ({ spell }: OfSpell): boolean => takesPart[spell - 1] === true;
  const vetoes = keep(state.vetoes, (veto) => veto.standing || isOwn(veto));
  return {
    ...state,
    meetings: keep(state.meetings, isOwn),
    doubts: keep(state.doubts, isOwn),
    efforts: keep(state.efforts, isOwn),
    vetoes: Object.fromEntries(
      Object.entries(vetoes).map(([id, veto]) => [id, isOwn(veto) ? veto : withoutReason(veto)]),
    ),
    plans: keep(state.plans, isOwn),
  };
};

/** The commits of the spells that a party takes part in, of a whole case. */
export const commitsKnownTo = (commits: readonly Commit[], party: PartyId): Commit[] => {
  let takesPart = false;
  return commits.filter(({ events }) => {
    const opening = events.find(({ kind }) => kind === 'spell-opened');
    if (opening) takesPart = opening.sender === party || opening.recipients.includes(party);
    return takesPart;
  });
};
