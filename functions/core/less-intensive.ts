import type { DataOf } from '../../schemas/kinds/index.ts';
import { sideOf } from '../../schemas/parties.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { RuleId } from '../../schemas/rules.ts';
import type { Fact } from './commit.ts';
import { accept, type Conclusion, refuse, type Speaking, type Verdict } from './decision.ts';
import { type CaseState, type Effort, type Pair, pairOf, put, type Veto } from './state.ts';
import { addDays, earliest, latestOf } from './time.ts';

type Because = DataOf<'less-intensive-ended'>['because'];

const standing = (state: CaseState): Effort[] => [...state.efforts.values()].filter(({ over }) => over === undefined);

/** The first day on which time alone has ended an effort: its start, or the day after its last. */
export const endOf = ({ startsOn, until, endedOn }: Effort): { on: Day; because: Because } => {
  const last = until === undefined ? endedOn : earliest(until, endedOn);
  const afterLast = last === undefined ? undefined : addDays(last, 1);
  return afterLast !== undefined && afterLast < startsOn
    ? { on: afterLast, because: 'until' }
    : { on: startsOn, because: 'started' };
};

/** Also of a day gone by, when the effort has come to its end since. */
export const isUnderLessIntensiveEffort = (state: CaseState, day: Day): boolean =>
  [...state.efforts.values()].some((effort) => effort.from <= day && day < earliest(endOf(effort).on, effort.overOn));

/** The effort that stands; of several, the one that ends last. */
export const standingEffort = (state: CaseState): Effort | undefined =>
  standing(state).reduce<Effort | undefined>(
    (longest, effort) => (longest && endOf(longest).on >= endOf(effort).on ? longest : effort),
    undefined,
  );

/** What is told when every standing effort ends at once; one that time has ended before is told as that. */
export const endingsOf = (
  state: CaseState,
  { cpr, because, rule, today }: { cpr: string; because: Because; rule: RuleId; today: Day },
): Conclusion[] =>
  standing(state).map((effort) => {
    const end = endOf(effort);
    const kind = 'less-intensive-ended';
    return end.on <= today
      ? { kind, data: { cpr, effortId: effort.effortId, because: end.because }, rule: 'R-LIE-1' }
      : { kind, data: { cpr, effortId: effort.effortId, because }, rule };
  });

export const endEfforts = (state: CaseState, because: Because, on: Day): CaseState => ({
  ...state,
  efforts: new Map(
    Array.from(state.efforts, ([id, effort]) => [id, effort.over ? effort : { ...effort, over: because, overOn: on }]),
  ),
});

/** R-LIE-1, R-LIE-2 and R-LIE-6. */
export const decideEffort = (
  state: CaseState,
  data: DataOf<'less-intensive-effort'>,
  { side, today, policy: { lessIntensiveEffort } }: Speaking,
): Verdict => {
  const known = state.efforts.get(data.effortId);
  if ('endedOn' in data) {
    if (!known) return refuse('unknown-reference', 'R-LIE-1', '/data/effortId');
    return known.over || endOf(known).on <= today ? refuse('impossible-step', 'R-LIE-1', '/data/effortId') : accept();
  }
  if (!lessIntensiveEffort.registeredBy.includes(side)) return refuse('not-a-registrar', 'R-LIE-6');
  if (known) return refuse('reference-taken', 'R-LIE-1', '/data/effortId');
  if ([...state.vetoes.values()].some((veto) => veto.standing)) return refuse('vetoed', 'R-LIE-2');
  if (data.startsOn > addDays(latestOf(today, data.from), 7 * lessIntensiveEffort.leadWeeks))
    return refuse('start-too-far-ahead', 'R-LIE-1', '/data/startsOn');
  return accept();
};

export const evolveEffort = (state: CaseState, { data, sender, on }: Fact<'less-intensive-effort'>): CaseState => {
  const known = state.efforts.get(data.effortId);
  if ('endedOn' in data) {
    if (!known) return state;
    const effort: Effort = { ...known, endedOn: data.endedOn, ...(data.endedOn <= on && { over: 'ended' }) };
    return { ...state, efforts: put(state.efforts, data.effortId, effort) };
  }
  return { ...state, efforts: put(state.efforts, data.effortId, { registeredBy: sender, ...data }) };
};

export const evolveEffortEnded = (state: CaseState, { data, on }: Fact<'less-intensive-ended'>): CaseState => {
  const known = state.efforts.get(data.effortId);
  return known
    ? { ...state, efforts: put(state.efforts, data.effortId, { ...known, over: data.because, overOn: on }) }
    : state;
};

const currentPair = ({ spell }: CaseState): Pair => (spell ? pairOf(spell.parties) : '');

/** One that stands is known to whoever comes; one that was lifted, to the pair that it was between. */
const knownVeto = (state: CaseState, reference: string): Veto | undefined => {
  const veto = state.vetoes.get(reference);
  return veto && (veto.standing || veto.pair === currentPair(state)) ? veto : undefined;
};

/** R-LIE-2: a veto stands from now on, and what is registered ends. */
export const decideVeto = (
  state: CaseState,
  data: DataOf<'less-intensive-veto'>,
  { side, today, policy: { lessIntensiveEffort } }: Speaking,
): Verdict => {
  const mayAct = data.act === 'decision' ? lessIntensiveEffort.decidedBy : lessIntensiveEffort.objectedBy;
  if (!mayAct.includes(side)) return refuse('not-a-registrar', 'R-LIE-6', '/data/act');
  if (knownVeto(state, data.vetoId)) return refuse('reference-taken', 'R-LIE-2', '/data/vetoId');
  return accept(endingsOf(state, { cpr: data.cpr, because: 'veto', rule: 'R-LIE-2', today }));
};

export const evolveVeto = (state: CaseState, { data, sender, on }: Fact<'less-intensive-veto'>): CaseState => {
  const { text: _, ...veto } = data;
  const standing: Veto = { side: sideOf(sender), standing: true, pair: currentPair(state), ...veto };
  return endEfforts({ ...state, vetoes: put(state.vetoes, data.vetoId, standing) }, 'veto', on);
};

/** R-LIE-3: only the side that vetoed lifts it. */
export const decideVetoLifted = (
  state: CaseState,
  data: DataOf<'less-intensive-veto-lifted'>,
  { side }: Speaking,
): Verdict => {
  const veto = knownVeto(state, data.vetoId);
  if (!veto) return refuse('unknown-reference', 'R-LIE-3', '/data/vetoId');
  if (veto.side !== side) return refuse('not-your-veto', 'R-LIE-3', '/data/vetoId');
  return veto.standing ? accept() : refuse('impossible-step', 'R-LIE-3', '/data/vetoId');
};

export const evolveVetoLifted = (state: CaseState, { data }: Fact<'less-intensive-veto-lifted'>): CaseState => {
  const veto = state.vetoes.get(data.vetoId);
  return veto ? { ...state, vetoes: put(state.vetoes, data.vetoId, { ...veto, standing: false }) } : state;
};
