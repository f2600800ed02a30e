import type { DataOf } from '../../../../schemas/kinds/index.ts';
import { type PartyId, sideOf } from '../../../../schemas/parties.ts';
import type { Day } from '../../../../schemas/primitives.ts';
import type { RuleId } from '../../../../schemas/rules/index.ts';
import { accept, type Conclusion, refuse } from '../../decision.ts';
import { addDays, earliest, latestOf, startOf } from '../../time.ts';
import type { DueItem, Matter } from '../matter.ts';
import { pick } from '../pick.ts';
import { type ByReference, type HeldSpell, put } from '../state.ts';

type Because = DataOf<'less-intensive-ended'>['because'];

export type Effort = Extract<DataOf<'less-intensive-effort'>, { ground: string }> & {
  registeredBy: PartyId;
  endedOn?: Day | undefined;
  over?: 'ended' | Because;
  /** The day the hub concluded that it was over. */
  overOn?: Day;
};
type Efforts = ByReference<Effort>;

const standing = (own: Efforts): Effort[] => [...own.values()].filter(({ over }) => over === undefined);

/** The day on which an effort ends by time alone: its start, or the day after its last day. */
export const endOf = ({ startsOn, until, endedOn }: Effort): { on: Day; because: Because } => {
  const last = until === undefined ? endedOn : earliest(until, endedOn);
  const afterLast = last === undefined ? undefined : addDays(last, 1);
  return afterLast !== undefined && afterLast < startsOn
    ? { on: afterLast, because: 'until' }
    : { on: startsOn, because: 'started' };
};

/** Also for a past day, if the effort has since ended. */
export const isUnderLessIntensiveEffort = (own: Efforts, day: Day): boolean =>
  [...own.values()].some((effort) => effort.from <= day && day < earliest(endOf(effort).on, effort.overOn));

/** The effort in force; if several, the one that ends last. */
export const standingEffort = (own: Efforts): Effort | undefined =>
  standing(own).reduce<Effort | undefined>(
    (longest, effort) => (longest && endOf(longest).on >= endOf(effort).on ? longest : effort),
    undefined,
  );

/** The conclusions when all efforts in force end at once; one already ended by time alone is reported as such. */
export const endingsOf = (
  own: Efforts,
  { cpr, because, rule, today }: { cpr: string; because: Because; rule: RuleId; today: Day },
): Conclusion[] =>
  standing(own).map((effort) => {
    const end = endOf(effort);
    const kind = 'less-intensive-ended';
    return end.on <= today
      ? { kind, data: { cpr, effortId: effort.effortId, because: end.because }, rule: 'R-LIE-1' }
      : { kind, data: { cpr, effortId: effort.effortId, because }, rule };
  });

/** Also if it ended by time alone and that has not fired yet. */
const isOverBy = (effort: Effort, today: Day): boolean => effort.over !== undefined || endOf(effort).on <= today;

const dueKind = 'less-intensive-effort-end';
const dueItemOf = (effort: Effort): DueItem => ({
  id: `${dueKind}:${effort.effortId}`,
  kind: dueKind,
  at: startOf(endOf(effort).on),
});

/** An effort ends with its spell at the latest. */
const effortView = (effort: Effort, spell: HeldSpell) => {
  const spellEnd = spell.status === 'open' && spell.closing ? addDays(spell.closing.lastDay, 1) : undefined;
  return {
    ...pick(effort, 'effortId', 'ground', 'from', 'startsOn', 'until', 'documented', 'endedOn', 'registeredBy'),
    endsOn: earliest(endOf(effort).on, spellEnd),
  };
};

/** Less-intensive effort: registered by either party; ended by time, a veto or the end of the spell. */
export const efforts: Matter<'pair', Efforts, 'less-intensive-effort' | 'less-intensive-ended'> = {
  scope: 'pair',
  empty: new Map(),
  on: {
    'less-intensive-effort': {
      /** R-LIE-1, R-LIE-2 and R-LIE-6: only one effort is in force at a time, and its side changes it by sending it again. */
      decide: (own, data, { case: { vetoes }, policy, side, today }) => {
        const { leadWeeks, registeredBy } = policy.lessIntensiveEffort;
        const known = own.get(data.effortId);
        if ('endedOn' in data) {
          if (!known) return refuse('unknown-reference', 'R-LIE-1', '/data/effortId');
          return isOverBy(known, today) ? refuse('impossible-step', 'R-LIE-1', '/data/effortId') : accept();
        }
        if (!registeredBy.includes(side)) return refuse('not-a-registrar', 'R-LIE-6');
        if (known && sideOf(known.registeredBy) !== side) return refuse('reference-taken', 'R-LIE-1', '/data/effortId');
        if ([...vetoes.values()].some((veto) => veto.standing)) return refuse('vetoed', 'R-LIE-2');
        if (known && isOverBy(known, today)) return refuse('impossible-step', 'R-LIE-1', '/data/effortId');
        if (standing(own).some((effort) => effort !== known && !isOverBy(effort, today)))
          return refuse('effort-stands', 'R-LIE-1', '/data/effortId');
        if (data.startsOn > addDays(latestOf(today, data.from), 7 * leadWeeks))
          return refuse('start-too-far-ahead', 'R-LIE-1', '/data/startsOn', { leadWeeks });
        return accept([], data.documented ? [] : ['undocumented']);
      },
      /** R-LIE-1: either side may end an effort, so an end set by one survives changes by the other. */
      fold: (own, { data, sender, on }) => {
        const known = own.get(data.effortId);
        if (!('endedOn' in data)) {
          const effort: Effort = { registeredBy: sender, ...data, ...(known?.endedOn && { endedOn: known.endedOn }) };
          return put(own, data.effortId, effort);
        }
        return known
          ? put(own, data.effortId, { ...known, endedOn: data.endedOn, ...(data.endedOn <= on && { over: 'ended' }) })
          : own;
      },
    },
    'less-intensive-ended': {
      fold: (own, { data, on }) => {
        const known = own.get(data.effortId);
        return known ? put(own, data.effortId, { ...known, over: data.because, overOn: on }) : own;
      },
    },
  },
  due: (own) => standing(own).map(dueItemOf),
  whenDue: (own, { id }) =>
    standing(own)
      .filter((effort) => dueItemOf(effort).id === id)
      .map((effort) => ({
        kind: 'less-intensive-ended',
        data: { cpr: effort.cpr, effortId: effort.effortId, because: endOf(effort).because },
        rule: 'R-LIE-1',
      })),
  whenSpellEnds: (own, { cpr, today }) => endingsOf(own, { cpr, because: 'spell-closed', rule: 'R-LIE-1', today }),
  view: (own, { case: { spell } }) => {
    const effort = standingEffort(own);
    return { effort: effort ? effortView(effort, spell) : null };
  },
};
