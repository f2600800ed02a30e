import type { Policy } from '../../schemas/policy.ts';
import type { Day } from '../../schemas/primitives.ts';
import type { PolicyVersion } from './commit.ts';

/** From `from` on, new spells open under this version; with `open-cases`, open spells under the same policy move to it too. */
export type PolicyAssignment = PolicyVersion & { from: Day; reaches: 'new-spells' | 'open-cases' };

/** Which policy applies to which spell: a pure function of the shipped versions and the dated assignments (R-DUE-1). */
export type Policies = {
  /** For a spell that opens with this first day. */
  forNewSpell(firstDay: Day): Policy;
  /** On `today`, for a spell that opened under `opened`. */
  forSpell(opened: PolicyVersion, today: Day): Policy;
  /** Exactly this version, whatever is assigned; undefined if it no longer ships. */
  version(of: PolicyVersion): Policy | undefined;
};

const isVersion = (of: PolicyVersion) => (policy: PolicyVersion) =>
  policy.id === of.id && policy.version === of.version;

/** `assignments` in the order they were made; the last one in effect wins. */
export const policiesOf = (
  versions: readonly [Policy, ...Policy[]],
  assignments: readonly [PolicyAssignment, ...PolicyAssignment[]],
): Policies => {
  const version = (of: PolicyVersion) => versions.find(isVersion(of));
  const find = (assigned: PolicyVersion): Policy => {
    const found = version(assigned);
    if (!found) throw new Error(`there is no version ${assigned.version} of the policy ${assigned.id}`);
    return found;
  };
  return {
    forNewSpell: (firstDay) => find(assignments.findLast(({ from }) => from <= firstDay) ?? assignments[0]),
    forSpell: (opened, today) =>
      find(
        assignments.findLast(
          ({ id, version, from, reaches }) =>
            reaches === 'open-cases' && id === opened.id && version >= opened.version && from <= today,
        ) ?? opened,
      ),
    version,
  };
};

/** One policy for everyone, at all times. */
export const onePolicy = (policy: Policy): Policies => ({
  forNewSpell: () => policy,
  forSpell: () => policy,
  version: () => policy,
});
