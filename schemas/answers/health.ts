import * as z from 'zod';
import { checks } from '../checks.ts';
import { field } from '../field.ts';
import { Instant } from '../primitives.ts';

const seconds = z.int().nonnegative();

export const Health = z
  .strictObject({
    status: field(z.enum(['ok', 'failing']), '`failing` when a check fails; `/readyz` then answers 503.', 'ok'),
    failing: field(z.array(z.enum(checks)), 'The checks that fail.', []),
    edition: field(z.enum(['embedded', 'aws']), 'What it runs on.', 'embedded'),
    mode: field(z.enum(['sandbox', 'live']), 'Whether it is a sandbox or in production.', 'sandbox'),
    now: field(Instant, 'Business time.', '2012-11-16T09:05:01.000Z'),
    secondsSinceWrite: field(seconds, 'How long ago the storage last made a write durable.', 3).optional(),
    secondsSinceRead: field(seconds, 'How long ago the storage was last read.', 0).optional(),
    secondsSinceSweep: field(
      seconds,
      'How long ago the last sweep of what is due came to its end. Not told on AWS, where a function of its own sweeps.',
      1,
    ).optional(),
    freeBytes: field(
      z.int().nonnegative(),
      'Free space on the disk of the data directory. Not told on AWS, which has none.',
      21_474_836_480,
    ).optional(),
  })
  .meta({ id: 'Health', description: 'What the hub has seen of itself and of what it stands on.' });
export type Health = z.infer<typeof Health>;

/** What an edition has seen; what it cannot see is left out. */
export type Vitals = Omit<Health, 'status' | 'edition' | 'mode' | 'now'>;
