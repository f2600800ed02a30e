import type { DataOf } from '../../schemas/kinds/index.ts';
import { sideOf } from '../../schemas/parties.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { RuleId } from '../../schemas/rules.ts';
import type { Fact } from './commit.ts';
import { accept, type Conclusion, refuse, type Speaking, type Verdict } from './decision.ts';
import type { DueItem } from './due.ts';
import { type CaseState, type Effort, type Pair, pairOf, put, type Veto } from './state.ts';
import { addDays, earliest, latestOf, startOf } from './time.ts';

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

/** Also where time alone has ended it, and nobody has been told yet. */
const isOverBy = (effort: Effort, today: Day): boolean => effort.over !== undefined || endOf(effort).on <= today;

/** R-LIE-1, R-LIE-2 and R-LIE-6: one effort stands at a time, and its side changes it by telling it again. */
export const decideEffort = (
  state: CaseState,
  data: DataOf<'less-intensive-effort'>,
  { side, today, policy: { lessIntensiveEffort } }: Speaking,
): Verdict => {
  const known = state.efforts.get(data.effortId);
  if ('endedOn' in data) {
    if (!known) return refuse('unknown-reference', 'R-LIE-1', '/data/effortId');
    return isOverBy(known, today) ? refuse('impossible-step', 'R-LIE-1', '/data/effortId') : accept();
  }
  if (!lessIntensiveEffort.registeredBy.includes(side)) return refuse('not-a-registrar', 'R-LIE-6');
  if (known && sideOf(known.registeredBy) !== side) return refuse('reference-taken', 'R-LIE-1', '/data/effortId');
  if ([...state.vetoes.values()].some((veto) => veto.standing)) return refuse('vetoed', 'R-LIE-2');
  if (known && isOverBy(known, today)) return refuse('impossible-step', 'R-LIE-1', '/data/effortId');
  if (standing(state).some((effort) => effort !== known && !isOverBy(effort, today)))
    return refuse('effort-stands', 'R-LIE-1', '/data/effortId');
  const { leadWeeks } = lessIntensiveEffort;
  if (data.startsOn > addDays(latestOf(today, data.from), 7 * leadWeeks))
    return refuse('start-too-far-ahead', 'R-LIE-1', '/data/startsOn', { leadWeeks });
  return accept([], data.documented ? [] : ['undocumented']);
};

/** R-LIE-1: either side ends an effort, so the end that one has told stands while the other changes the rest. */
export const evolveEffort = (state: CaseState, { data, sender, on }: Fact<'less-intensive-effort'>): CaseState => {
  const known = state.efforts.get(data.effortId);
  if ('endedOn' in data) {
    if (!known) return state;
    const effort: Effort = { ...known, endedOn: data.endedOn, ...(data.endedOn <= on && { over: 'ended' }) };
    return { ...state, efforts: put(state.efforts, data.effortId, effort) };
  }
  const effort: Effort = { registeredBy: sender, ...data, ...(known?.endedOn && { endedOn: known.endedOn }) };
  return { ...state, efforts: put(state.efforts, data.effortId, effort) };
};

export const evolveEffortEnded = (state: CaseState, { data, on }: Fact<'less-intensive-ended'>): CaseState => {
  const known = state.efforts.get(data.effortId);
  return known
    ? { ...state, efforts: put(state.efforts, data.effortId, { ...known, over: data.because, overOn: on }) }
    : state;
};

const dueItemOf = (effort: Effort): DueItem => ({
  id: `less-intensive-effort-end:${effort.effortId}`,
  kind: 'less-intensive-effort-end',
  at: startOf(endOf(effort).on),
});

/** R-LIE-1: the day on which time alone ends an effort. */
export const effortsDue = {
  items: (state: CaseState): DueItem[] => standing(state).map(dueItemOf),
  whenDue: (state: CaseState, id: string): Conclusion[] =>
    standing(state)
      .filter((effort) => dueItemOf(effort).id === id)
      .map((effort) => ({
        kind: 'less-intensive-ended',
        data: { cpr: effort.cpr, effortId: effort.effortId, because: endOf(effort).because },
        rule: 'R-LIE-1',
      })),
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

export const evolveVeto = (state: CaseState, { data, sender }: Fact<'less-intensive-veto'>): CaseState => {
  const { text: _, ...veto } = data;
  const standing: Veto = { side: sideOf(sender), standing: true, pair: currentPair(state), ...veto };
  return { ...state, vetoes: put(state.vetoes, data.vetoId, standing) };
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
