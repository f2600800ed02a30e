import * as z from 'zod';
import { field } from '../field.ts';
import { Instant } from '../primitives.ts';

const now = field(Instant, 'Business time.', '2012-11-15T10:00:00+01:00');

export const SandboxClock = z
  .strictObject({ now, moved: field(z.boolean(), 'Whether it was set, and is therefore frozen.', true) })
  .meta({ id: 'SandboxClock', description: 'The business time of a sandbox.' });
export type SandboxClock = z.infer<typeof SandboxClock>;

export const SandboxClockRequest = z
  .strictObject({ now })
  .meta({ id: 'SandboxClockRequest', description: 'Sets the business time of a sandbox.' });
export type SandboxClockRequest = z.infer<typeof SandboxClockRequest>;
