import type { CaseView } from '../../schemas/answers.ts';
import { typeOf } from '../../schemas/kinds/index.ts';
import { type PartyId, sideOf } from '../../schemas/parties.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { CaseId, Commit } from './commit.ts';
import { dueItemsOf } from './due.ts';
import { asKnownTo, commitsKnownTo } from './known-to.ts';
import { endOf, standingEffort } from './less-intensive.ts';
import { eventId } from './render.ts';
import type { CaseState, Effort, OpenCase, Triage } from './state.ts';
import { firstJointMeetingBy, firstJointMeetingFrom } from './triage.ts';

const withoutCpr = <Data extends { cpr: string }>({ cpr: _, ...rest }: Data): Omit<Data, 'cpr'> => rest;

const triageView = ({ now, akasse, jobcentre }: Triage) => ({
  track: now.track,
  ...(akasse && { akasse: withoutCpr(akasse) }),
  ...(jobcentre && { jobcentre: withoutCpr(jobcentre) }),
});

const effortView = (effort: Effort) => {
  const { spell: _, ...said } = withoutCpr(effort);
  return { ...said, endsOn: endOf(effort).on };
};

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
 * The case as one of its parties sees it: what both know of their spells. What a veto's sender wrote stays with the sender,
 * and so does who acted where.
 */
export const viewOf = (
  { id, state: whole, commits }: { id: CaseId; state: OpenCase; commits: readonly Commit[] },
  party: PartyId,
  policy: Policy,
): CaseView => {
  const state = asKnownTo(whole, party);
  const { firstDay, municipality, benefit, name, closed, parties } = whole.spell;
  const number = state.pairs.filter((pair) => pair[sideOf(party)] === party).length;
  const effort = standingEffort(state);
  return {
    case: id,
    parties,
    spell: { number, firstDay, municipality, benefit, ...(name !== undefined && { name }), ...(closed && { closed }) },
    triage: {
      ...triageView(state.triage),
      firstJointMeetingFrom: firstJointMeetingFrom(whole.spell, policy),
      firstJointMeetingBy: firstJointMeetingBy(whole.spell, state.triage, policy),
    },
    meetings: Object.values(state.meetings).map(({ spell: _, cancelledByHub: __, ...meeting }) => withoutCpr(meeting)),
    doubts: Object.values(state.doubts).map(({ spell: _, ...doubt }) => withoutCpr(doubt)),
    effort: effort ? effortView(effort) : null,
    vetoes: standingVetoes(state),
    plans: Object.values(state.plans).map(({ plan, status, on }) => ({ ...withoutCpr(plan), status, on })),
    deadlines: dueItemsOf(state).map(({ id: deadline, kind, at }) => ({ id: deadline, kind, dueAt: at })),
    timeline: commitsKnownTo(commits, party).map(timelineEntry),
  };
};

const standingVetoes = (state: CaseState) =>
  Object.values(state.vetoes)
    .filter(({ standing }) => standing)
    .map(({ vetoId, act, reason, side }) => ({ vetoId, act, ...(reason && { reason }), side }));
