import * as z from 'zod';
import { Cpr } from '../cpr.ts';

export const LookupRequest = z
  .strictObject({ cpr: Cpr })
  .meta({ id: 'LookupRequest', description: 'Names a citizen: in the body, never in an address.' });
export type LookupRequest = z.infer<typeof LookupRequest>;
