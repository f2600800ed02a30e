import { sourceOf } from '../../schemas/envelope.ts';
import { typeOf } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import { kept, type Refusal } from '../../schemas/refusal.ts';
import type { Commit } from '../core/commit.ts';
import { eventId, placeOf } from '../core/render.ts';
import type { Claim } from './ports/claims.ts';
import type { FeedPlace } from './ports/feeds.ts';
import type { Ports } from './ports/index.ts';

/** The status of a message: the feeds and positions it went to, and when it was fetched and confirmed there. */
export type Followed = { claim: Claim; commit?: Commit; places: FeedPlace[] };
export type FollowMessage = (party: PartyId, messageId: string) => Promise<Followed | undefined>;

export const makeFollowMessage =
  ({ claims, log, feeds }: Ports): FollowMessage =>
  async (party, messageId) => {
    const claim = await claims.find(party, messageId);
    if (!claim) return undefined;
    const { stream } = claim;
    if (!(await log.holders(stream)).includes(party)) return { claim, places: [] };
    const commits = await log.read(stream, 0);
    const commit = commits.find(({ sender, message }) => sender === party && message?.id === messageId);
    if (!commit) return { claim, places: [] };
    return { claim, commit, places: await feeds.placesOf(stream, commit.sequence) };
  };

/** The status as its sender reads it; `problem` renders a refusal. */
export const statusOf = <Problem>({ claim, commit, places }: Followed, problem: (why: Refusal) => Problem) => {
  const received = { id: claim.messageId, source: sourceOf(claim.party), receivedAt: claim.receivedAt };
  if (!commit) {
    if (!claim.refused) return { ...received, status: 'received' as const };
    return {
      ...received,
      status: 'refused' as const,
      decidedAt: claim.refused.at,
      problem: problem(kept(claim.refused.refusal)),
    };
  }
  return {
    ...received,
    status: 'accepted' as const,
    decidedAt: commit.recordedAt,
    ...placeOf(commit),
    flags: [...commit.flags],
    events: commit.events.map(({ kind }, index) => ({
      id: eventId(commit, index + 1),
      type: typeOf(kind),
      recipients: places
        .filter(({ event }) => event === index + 1)
        .map(({ recipient, event: _, ...place }) => ({ party: recipient, ...place })),
    })),
  };
};
