import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { commitsBetween } from '../core/case/commits-between.ts';
import type { Commit } from '../core/commit.ts';
import { eventId } from '../core/render.ts';
import { isAfter } from '../core/time.ts';
import type { Access } from './ports/access-log.ts';

type ToldAccess = Omit<Access, 'version'>;

/**
 * The accesses to a case that a party may see: its own, and those to spells it took part in. A delivery belongs to the spell of
 * its event; any other access, to the spell current at its version. A `case-reopened` access also covers the previous spell.
 */
export const visibleAccesses = (
  accesses: readonly Access[],
  commits: readonly Commit[],
  party: PartyId,
): ToldAccess[] => {
  const known = new Set(commitsBetween(commits, [party]));
  const events = new Set([...known].flatMap((commit) => commit.events.map((_, index) => eventId(commit, index + 1))));
  const isKnown = (commit: Commit | undefined): boolean => commit !== undefined && known.has(commit);

  /** For accesses recorded without a version. At the instant a spell opens, one may still have been to the previous spell. */
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
