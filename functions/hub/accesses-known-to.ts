import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { commitsBetween } from '../core/case/commits-between.ts';
import type { Commit } from '../core/commit.ts';
import { eventId } from '../core/render.ts';
import { isAfter } from '../core/time.ts';
import type { Access } from './ports/access-log.ts';

type ToldAccess = Omit<Access, 'version'>;

/**
 * Of all looks at a case, those that a party may know of: its own, and those at spells that it took part in. A delivery is of
 * its event's spell, any other look of the spell that the case was in at its version. What reopened the case looked at the
 * spell before too.
 */
export const accessesKnownTo = (
  accesses: readonly Access[],
  commits: readonly Commit[],
  party: PartyId,
): ToldAccess[] => {
  const known = new Set(commitsBetween(commits, [party]));
  const events = new Set([...known].flatMap((commit) => commit.events.map((_, index) => eventId(commit, index + 1))));
  const isKnown = (commit: Commit | undefined): boolean => commit !== undefined && known.has(commit);

  /** Before versions were kept. At the very instant at which a spell opens, others may still have looked at the one before. */
  const openings = commits.filter(({ message }) => message?.kind === 'spell-opened');
  const isKnownAt = (instant: Instant): boolean => {
    const at = openings.findLast(({ recordedAt }) => !isAfter(recordedAt, instant));
    return isKnown(at) && isKnown(openings.findLast(({ recordedAt }) => isAfter(instant, recordedAt)) ?? at);
  };

  const isOfKnownSpell = ({ at, event, action, version, party: who }: Access): boolean => {
    if (event !== undefined) return events.has(event);
    if (version === undefined) return isKnownAt(at);
    const commit = commits[version - 1];
    if (action !== 'case-reopened') return isKnown(commit);
    return isKnown(commit) && commit?.sender === who && isKnown(commits[version - 2]);
  };

  const firstKnown = [...known][0];
  const isOwn = ({ party: who, at, version }: Access): boolean =>
    who === party &&
    firstKnown !== undefined &&
    (version === undefined ? !isAfter(firstKnown.recordedAt, at) : version >= firstKnown.sequence);

  return accesses
    .filter((access) => isOfKnownSpell(access) || (access.event === undefined && isOwn(access)))
    .map(({ version: _, ...access }) => access);
};
