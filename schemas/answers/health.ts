import * as z from 'zod';
import { field } from '../field.ts';
import { Instant } from '../primitives.ts';

export const Health = z
  .strictObject({
    status: field(z.literal('ok'), 'The hub is up.', 'ok'),
    edition: field(z.enum(['embedded', 'aws']), 'What it runs on.', 'embedded'),
    mode: field(z.enum(['sandbox', 'live']), 'Whether it is a sandbox or in production.', 'sandbox'),
    now: field(Instant, 'Business time.', '2012-11-16T09:05:01.000Z'),
  })
  .meta({ id: 'Health', description: 'The status of the hub, and its business time.' });
export type Health = z.infer<typeof Health>;
