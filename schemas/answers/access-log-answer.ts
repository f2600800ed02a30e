import * as z from 'zod';
import { field } from '../field.ts';
import { PartyId } from '../parties.ts';
import { Actor, Instant } from '../primitives.ts';
import { CaseId, EventId } from './fields.ts';

/** The last two: the answer to a message unavoidably disclosed that the citizen has a case. */
export const accessActions = [
  'case-read',
  'event-delivered',
  'access-log-read',
  'case-disclosed',
  'case-reopened',
] as const;

const Access = z.strictObject({
  at: field(Instant, 'When.', '2012-11-20T08:14:00.000Z'),
  party: field(PartyId, 'Which party.', 'jobcentre-751'),
  actor: field(Actor, 'Which employee or batch job.', 'medarbejder-12'),
  action: field(
    z.enum(accessActions),
    'What was accessed. `case-disclosed`: a refusal unavoidably disclosed that the citizen has a case; `case-reopened`: the acceptance of a new spell did.',
    'case-read',
  ),
  purpose: field(z.string(), 'Why.', 'Forberedelse af fælles jobsamtale'),
  event: EventId.optional(),
});

export const AccessLogAnswer = z
  .strictObject({
    case: CaseId,
    accesses: field(z.array(Access), 'Accesses to the citizen’s data, in recording order.', [
      {
        at: '2012-11-20T08:14:00.000Z',
        party: 'jobcentre-751',
        actor: 'medarbejder-12',
        action: 'case-read',
        purpose: 'Forberedelse af fælles jobsamtale',
      },
    ]),
    next: field(
      z.string().optional(),
      'There is more: request it with this as `after`. Omitted on the last page.',
      '100-250',
    ),
  })
  .meta({
    id: 'AccessLogAnswer',
    description:
      'A page of who has accessed a citizen’s data, in the spells that the caller is or was part of (R-AUD-2).',
  });
export type AccessLogAnswer = z.infer<typeof AccessLogAnswer>;
