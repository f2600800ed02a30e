import type { CaseView } from '../../schemas/answers.ts';
import { typeOf } from '../../schemas/kinds/index.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { CaseId, Commit } from './commit.ts';
import { commitsBetween } from './commits-between.ts';
import { dueItemsOf } from './due.ts';
import { endOf, standingEffort } from './less-intensive.ts';
import { eventId } from './render.ts';
import { type Effort, type OpenCase, pairOf, type Triage } from './state.ts';
import { firstJointMeetingBy, firstJointMeetingFrom } from './triage.ts';

const withoutCpr = <Data extends { cpr: string }>({ cpr: _, ...rest }: Data): Omit<Data, 'cpr'> => rest;

const triageView = ({ now, akasse, jobcentre }: Triage) => ({
  track: now.track,
  ...(akasse && { akasse: withoutCpr(akasse) }),
  ...(jobcentre && { jobcentre: withoutCpr(jobcentre) }),
});

const effortView = (effort: Effort) => ({ ...withoutCpr(effort), endsOn: endOf(effort).on });

const timelineEntry = (commit: Commit) => ({
  sequence: commit.sequence,
  at: commit.at,
  sender: commit.sender,
  ...(commit.message && { type: typeOf(commit.message.kind) }),
  events: commit.events.map(({ kind, rule }, index) => ({
    id: eventId(commit, index + 1),
    type: typeOf(kind),
    ...(rule && { rule }),
  })),
  flags: [...commit.flags],
});

/**
 * The case as both parties see it: what they have told each other. What a veto's sender wrote stays with the sender, and so does
 * who acted where.
 */
export const viewOf = (id: CaseId, state: OpenCase, commits: readonly Commit[], policy: Policy): CaseView => {
  const { firstDay, municipality, benefit, name, closed, parties } = state.spell;
  const number = state.spells;
  const effort = standingEffort(state);
  return {
    case: id,
    parties,
    spell: { number, firstDay, municipality, benefit, ...(name !== undefined && { name }), ...(closed && { closed }) },
    triage: {
      ...triageView(state.triage),
      firstJointMeetingFrom: firstJointMeetingFrom(state.spell, policy),
      firstJointMeetingBy: firstJointMeetingBy(state.spell, state.triage, policy),
    },
    meetings: [...state.meetings.values()].map(({ spell: _, cancelledByHub: __, ...meeting }) => withoutCpr(meeting)),
    doubts: [...state.doubts.values()].map(withoutCpr),
    effort: effort ? effortView(effort) : null,
    vetoes: standingVetoes(state),
    plans: [...state.plans.values()].map(({ plan, status, on }) => ({ ...withoutCpr(plan), status, on })),
    deadlines: dueItemsOf(state).map(({ id: deadline, kind, at }) => ({ id: deadline, kind, dueAt: at })),
    timeline: commitsBetween(commits, Object.values(parties)).map(timelineEntry),
  };
};

/** Why one was made was told between its own pair. */
const standingVetoes = ({ vetoes, spell }: OpenCase) =>
  [...vetoes.values()]
    .filter(({ standing }) => standing)
    .map(({ vetoId, act, reason, side, pair }) => ({
      vetoId,
      act,
      ...(pair === pairOf(spell.parties) && { reason }),
      side,
    }));
