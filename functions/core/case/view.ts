import type { CaseView } from '../../../schemas/answers.ts';
import { typeOf } from '../../../schemas/kinds/index.ts';
import type { CaseId, Commit } from '../commit.ts';
import type { Context } from '../decision.ts';
import { eventId } from '../render.ts';
import { commitsBetween } from './commits-between.ts';
import { dueItemsOf } from './due.ts';
import { entries } from './matter-of.ts';
import type { HeldCase } from './state.ts';

const timelineEntry = (commit: Commit): CaseView['timeline'][number] => ({
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
 * The case as both parties see it: what they have sent each other. The free text of a veto stays with its sender, and so do
 * actors.
 */
export const viewOf = (
  id: CaseId,
  state: HeldCase,
  commits: readonly Commit[],
  context: Pick<Context, 'policies' | 'today'>,
): CaseView => {
  const { parties, policy } = state.spell;
  const seen = { case: state, policy: context.policies.forSpell(policy, context.today) };
  const parts = entries.map(([name, { view }]) => view?.(state[name], seen) ?? {});
  return {
    case: id,
    parties,
    ...(Object.assign({}, ...parts) as Omit<CaseView, 'case' | 'parties' | 'deadlines' | 'timeline'>),
    deadlines: dueItemsOf(state, context).map(({ id: deadline, kind, at }) => ({ id: deadline, kind, dueAt: at })),
    timeline: commitsBetween(commits, Object.values(parties)).map(timelineEntry),
  };
};
