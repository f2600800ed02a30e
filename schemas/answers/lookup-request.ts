import * as z from 'zod';
import { Cpr } from '../cpr.ts';

export const LookupRequest = z
  .strictObject({ cpr: Cpr })
  .meta({ id: 'LookupRequest', description: 'Identifies a citizen: in the body, never in a URL.' });
export type LookupRequest = z.infer<typeof LookupRequest>;
