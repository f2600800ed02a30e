import * as z from 'zod';
import { field } from '../field.ts';
import { PartyId } from '../parties.ts';
import { Instant } from '../primitives.ts';
import { Problem } from '../problem.ts';
import { refusal } from '../refusal.ts';
import { problemOf } from '../refusals/problem-of.ts';
import { CaseId, CaseSequence, EventId, EventType, exampleEvent, Flags, MessageId, Source } from './fields.ts';

const place = {
  party: 'jobcentre-751',
  position: 17,
  servedAt: '2012-11-16T09:05:02.000Z',
  confirmedAt: '2012-11-16T09:05:03.000Z',
};

const FollowedEvent = z.strictObject({
  id: EventId,
  type: EventType,
  recipients: field(
    z.array(
      z.strictObject({
        party: field(PartyId, 'Whose feed.', place.party),
        position: field(z.int().positive(), 'The position on that feed.', place.position),
        servedAt: field(Instant, 'When it was first served to the recipient.', place.servedAt).optional(),
        confirmedAt: field(
          Instant,
          'When the recipient first read on from a page that included it.',
          place.confirmedAt,
        ).optional(),
      }),
    ),
    'The feeds it is on, and its status on each.',
    [place],
  ),
});

export const MessageStatus = z
  .strictObject({
    id: MessageId,
    source: Source,
    status: field(
      z.enum(['received', 'refused', 'accepted']),
      'The status of the message; one that is only `received` may be sent again.',
      'accepted',
    ),
    receivedAt: field(Instant, 'When the hub first received it.', '2012-11-16T09:05:01.000Z'),
    decidedAt: field(Instant, 'When the hub decided.', '2012-11-16T09:05:01.000Z').optional(),
    problem: field(Problem, 'Why it was refused.', problemOf(refusal('vetoed', 'R-LIE-2'), 'en')).optional(),
    case: CaseId.optional(),
    casesequence: CaseSequence.optional(),
    flags: Flags.optional(),
    events: field(z.array(FollowedEvent), 'What followed from it, and who has it.', [
      { id: exampleEvent, type: 'dk.samspil.triage-result.v1', recipients: [place] },
    ]).optional(),
  })
  .meta({ id: 'MessageStatus', description: 'The status of one of the caller’s own messages.' });
export type MessageStatus = z.infer<typeof MessageStatus>;
