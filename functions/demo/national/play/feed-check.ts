import type { OutgoingEnvelope } from '../../../../schemas/envelope.ts';
import type { PartyId } from '../../../../schemas/parties.ts';
import type { Findings } from './findings.ts';

type Read = Pick<OutgoingEnvelope, 'id' | 'subject' | 'casesequence' | 'feedposition'>;

const mostEventsOfCommit = 1_000;
/** An event's id ends with its number in its commit. */
const placeInCase = ({ id, casesequence = 0 }: Read): number =>
  casesequence * mostEventsOfCommit + Number(id.slice(id.lastIndexOf('-') + 1));

/** Looks at one feed as it is read: positions without gaps, and each case in its own order. */
export const feedCheck = (party: PartyId, after: number, { note }: Findings) => {
  let position = after;
  const latest = new Map<string, number>();
  return (event: Read): void => {
    if (event.feedposition !== position + 1) note('gap', `${party} ${position} → ${event.feedposition}`);
    position = event.feedposition;
    if (event.casesequence === undefined) return;
    const place = placeInCase(event);
    if (place <= (latest.get(event.subject) ?? 0)) note('disorder', `${party} ${event.id}`);
    latest.set(event.subject, place);
  };
};
