import * as z from 'zod';
import { field } from './field.ts';
import { Day } from './primitives.ts';
import akasserFile from './registers/akasser.json' with { type: 'json' };
import municipalitiesFile from './registers/municipalities.json' with { type: 'json' };

export const AkasseId = z.string().regex(/^akasse-[a-z0-9]+(-[a-z0-9]+)*$/);
export const JobcentreId = z.string().regex(/^jobcentre-\d{3}$/);
export const PartyId = z.string().regex(/^(akasse-[a-z0-9]+(-[a-z0-9]+)*|jobcentre-\d{3})$/);
export const MunicipalityCode = z.string().regex(/^\d{3}$/);

/** `akasse-<slug>` or `jobcentre-<municipality code>`. */
export type PartyId = z.infer<typeof PartyId>;
export type Side = 'akasse' | 'jobcentre';

export const sideOf = (party: PartyId): Side => (party.startsWith('akasse-') ? 'akasse' : 'jobcentre');

/** First day, and the first day no longer; `null` is open. */
const period = {
  validFrom: field(
    Day.nullable(),
    'First day; null when it lies before everything that the register knows.',
    '2022-01-01',
  ),
  validTo: field(Day.nullable(), 'The first day on which it is no longer so; null while it lasts.', '2013-07-01'),
};
const confidence = z.enum(['high', 'medium', 'low']);

export const Akasse = z
  .strictObject({
    id: AkasseId,
    name: z.string(),
    shortName: z.string(),
    nameToday: z.string().nullable(),
    starNumber: z.string().nullable(),
    dstCode: z.string().nullable(),
    ...period,
    succeededBy: AkasseId.nullable(),
    membersDec2012: z.int().nullable(),
    membersJun2026: z.int().nullable(),
    confidence,
    note: z.string().nullable(),
  })
  .meta({ description: 'A row of the register of a-kasser.' });
export type Akasse = z.infer<typeof Akasse>;

export const Municipality = z
  .strictObject({
    code: MunicipalityCode,
    name: z.string(),
    region: z.string(),
    servedBy: z.array(z.strictObject({ jobcentre: JobcentreId, ...period })).min(1),
    confidence,
    note: z.string().nullable(),
  })
  .meta({ description: 'A row of the register of municipalities, with the jobcentre that serves it and when.' });
export type Municipality = z.infer<typeof Municipality>;

export type Register = { akasser: readonly Akasse[]; municipalities: readonly Municipality[] };

/** The register that ships with the hub; each row says how sure it is. A test, not every start, holds it to its schema. */
export const shippedRegister: Register = {
  akasser: akasserFile as Akasse[],
  municipalities: municipalitiesFile as Municipality[],
};
