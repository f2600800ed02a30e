import * as z from 'zod';
import { field } from '../field.ts';
import { Instant } from '../primitives.ts';

export const Health = z
  .strictObject({
    status: field(z.literal('ok'), 'The hub answers.', 'ok'),
    edition: field(z.enum(['embedded', 'aws']), 'What it runs on.', 'embedded'),
    mode: field(z.enum(['sandbox', 'live']), 'Whether it is for trying out.', 'sandbox'),
    now: field(Instant, 'Business time.', '2012-11-16T09:05:01.000Z'),
  })
  .meta({ id: 'Health', description: 'That the hub is up, and what time it has.' });
export type Health = z.infer<typeof Health>;
