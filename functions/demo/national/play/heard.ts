import type { Accepted, BatchAnswer } from '../../../../schemas/answers.ts';
import type { Problem } from '../../../../schemas/problem.ts';
import type { RefusalCode } from '../../../../schemas/refusals/index.ts';
import type { Answer } from '../../party-client.ts';
import type { Planned } from '../plan/planned.ts';

/** What a party hears about one of its messages, alone or in a batch. */
export type Heard =
  | { outcome: 'accepted' | 'duplicate'; events: Accepted['events'] }
  | { outcome: RefusalCode; rule?: string | undefined };

type Result = BatchAnswer['results'][number];

const refusedFor = ({ code, rule }: Problem): Heard => ({ outcome: code, rule });

/** When the answer was lost with its connection, a duplicate is the acceptance that was not heard. */
const taken = (
  status: 'accepted' | 'duplicate',
  { events }: Pick<Accepted, 'events'>,
  { expected }: Planned,
  resent: boolean,
): Heard => ({ outcome: resent && !expected.includes('duplicate') ? 'accepted' : status, events });

export const heardAlone = (planned: Planned, { status, body, resent }: Answer): Heard =>
  status === 200 || status === 201
    ? taken(status === 201 ? 'accepted' : 'duplicate', body as Accepted, planned, resent)
    : refusedFor(body as Problem);

export const heardInBatch = (planned: Planned, result: Result, resent: boolean): Heard =>
  'problem' in result ? refusedFor(result.problem) : taken(result.status, result, planned, resent);
