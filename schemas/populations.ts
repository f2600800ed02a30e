import * as z from 'zod';
import { MunicipalityCode } from './parties.ts';
import { Day } from './primitives.ts';
import populationsFile from './registers/populations.json' with { type: 'json' };

const counted = z.strictObject({ source: z.string(), persons: z.record(MunicipalityCode, z.int().positive()) });

/** The population of each municipality on a given day; figures not verified at the source are listed separately. */
export const Populations = z.strictObject({ on: Day, listed: counted, unverified: counted });
export type Populations = z.infer<typeof Populations>;

export const shippedPopulations = Populations.parse(populationsFile);

/** By municipality code. */
export const persons: Readonly<Record<string, number>> = {
  ...shippedPopulations.listed.persons,
  ...shippedPopulations.unverified.persons,
};
