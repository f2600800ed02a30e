import * as z from 'zod';
import { field } from '../field.ts';
import { Problem } from '../problem.ts';
import { refusal } from '../refusal.ts';
import { problemOf } from '../refusals/problem-of.ts';
import { Accepted, acceptance } from './accepted.ts';
import { exampleCase, exampleEvent, MessageId } from './fields.ts';

const Duplicate = z
  .strictObject({
    status: field(z.literal('duplicate'), 'The same message was accepted before; this is its answer.', 'duplicate'),
    ...acceptance,
  })
  .meta({ id: 'Duplicate', description: 'A message that was accepted before.' });

const exampleProblem = problemOf(refusal('no-open-spell', 'R-SPELL-1'), 'en');
const id = MessageId.optional();

const RefusedMessage = z
  .strictObject({
    status: field(z.literal('refused'), 'The message is refused: nothing follows from it.', 'refused'),
    id,
    problem: field(Problem, 'Why.', exampleProblem),
  })
  .meta({ id: 'RefusedMessage', description: 'A message of a batch that was refused.' });

const FailedMessage = z
  .strictObject({
    status: field(z.literal('error'), 'The hub could not decide right now: send the same message again.', 'error'),
    id,
    problem: field(Problem, 'Why.', exampleProblem),
  })
  .meta({ id: 'FailedMessage', description: 'A message of a batch that may be sent again.' });

export const BatchAnswer = z
  .strictObject({
    results: field(
      z.array(z.discriminatedUnion('status', [Accepted, Duplicate, RefusedMessage, FailedMessage])),
      'One result per message, in the order of the batch.',
      [
        {
          status: 'accepted',
          source: 'urn:samspil:akasse-hk',
          id: 'b1f0c7de-1',
          case: exampleCase,
          casesequence: 2,
          events: [{ id: exampleEvent, type: 'dk.samspil.triage-result.v1', recipients: ['jobcentre-751'] }],
          flags: [],
        },
        { status: 'refused', id: 'b1f0c7de-2', problem: exampleProblem },
      ],
    ),
  })
  .meta({
    id: 'BatchAnswer',
    description: 'The outcome of each message of a batch; a bad message does not affect the others.',
  });
export type BatchAnswer = z.infer<typeof BatchAnswer>;
