import type { PartyId } from '../../../schemas/parties.ts';
import type { Commit } from '../commit.ts';

/** From the commits of a case, those of the spells in which all of `parties` take part. */
export const commitsBetween = (commits: readonly Commit[], parties: readonly PartyId[]): Commit[] => {
  let isBetween = false;
  return commits.filter(({ events }) => {
    const opening = events.find(({ kind }) => kind === 'spell-opened');
    if (opening) isBetween = parties.every((party) => party === opening.sender || opening.recipients.includes(party));
    return isBetween;
  });
};
