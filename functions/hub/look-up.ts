import type { AccessLogAnswer, CaseView } from '../../schemas/answers.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { type Refusal, refusal } from '../../schemas/refusal.ts';
import { type CaseId, type Commit, caseStream } from '../core/commit.ts';
import { commitsBetween } from '../core/commits-between.ts';
import { eventId } from '../core/render.ts';
import { isParty, type OpenCase } from '../core/state.ts';
import { isAfter } from '../core/time.ts';
import { viewOf } from '../core/view.ts';
import type { Cases } from './cases.ts';
import { makeCatchUp } from './catch-up.ts';
import type { Access, Ports } from './ports.ts';
import type { Reader } from './read-feed.ts';
import type { Rules } from './receive.ts';

export type PurposefulReader = Reader & { purpose: string };
type Refused = { refusal: Refusal };

const notYours: Refused = { refusal: refusal('not-your-citizen', 'R-ROUTE-2') };

export type LookUp = {
  /** The shared view of a citizen's case. */
  case(reader: PurposefulReader, cpr: string): Promise<CaseView | Refused>;
  /** Who has seen what the reader may know of a citizen's case. */
  accesses(reader: PurposefulReader, cpr: string): Promise<AccessLogAnswer | Refused>;
};

/**
 * A delivery is of its event's spell; any other look is at the case as it stood by then. At the very instant at which a spell
 * opens, others may still have looked at the one before.
 */
const accessesKnownTo = (accesses: Access[], commits: readonly Commit[], party: PartyId): Access[] => {
  const known = new Set(commitsBetween(commits, [party]));
  const events = new Set([...known].flatMap((commit) => commit.events.map((_, index) => eventId(commit, index + 1))));
  const openings = commits.filter(({ message }) => message?.kind === 'spell-opened');
  const isKnownAt = (instant: Instant): boolean => {
    const at = openings.findLast(({ recordedAt }) => !isAfter(recordedAt, instant));
    const before = openings.findLast(({ recordedAt }) => isAfter(instant, recordedAt)) ?? at;
    return at !== undefined && known.has(at) && before !== undefined && known.has(before);
  };
  const isOwn = ({ party: who, at }: Access): boolean =>
    who === party && openings.some((opening) => known.has(opening) && !isAfter(opening.recordedAt, at));
  return accesses.filter((access) =>
    access.event === undefined ? isKnownAt(access.at) || isOwn(access) : events.has(access.event),
  );
};

export const makeLookUp = (ports: Ports, cases: Cases, rules: Rules): LookUp => {
  const { log, citizens, accessLog, systemClock, newCaseId } = ports;
  const catchUp = makeCatchUp(ports, cases, rules);

  /** The same calls for a citizen that the hub does not know as for somebody else's. */
  const find = async ({ party }: Reader, cpr: string): Promise<{ id: CaseId; state: OpenCase } | undefined> => {
    const id = (await citizens.find(cpr)) ?? newCaseId();
    const state = await cases.load(id);
    return isParty(state, party) ? { id, state } : undefined;
  };

  const note = (id: CaseId, { party, actor, purpose }: PurposefulReader, action: Access['action']) =>
    accessLog.record(caseStream(id), { at: systemClock.now(), party, actor, action, purpose });

  return {
    case: async (reader, cpr) => {
      const found = await find(reader, cpr);
      if (!found) return notYours;
      await note(found.id, reader, 'case-read');
      const state = await catchUp(found.id, found.state);
      if (!isParty(state, reader.party)) return notYours;
      const commits = await log.read(caseStream(found.id), 0);
      return viewOf(found.id, state, commits, rules.policy);
    },
    accesses: async (reader, cpr) => {
      const found = await find(reader, cpr);
      if (!found) return notYours;
      await note(found.id, reader, 'access-log-read');
      const stream = caseStream(found.id);
      const [accesses, commits] = await Promise.all([accessLog.of(stream), log.read(stream, 0)]);
      return { case: found.id, accesses: accessesKnownTo(accesses, commits, reader.party) };
    },
  };
};
