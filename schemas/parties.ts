import * as z from 'zod';
import type { Form } from './faults/forms.ts';
import { field } from './field.ts';
import { Day } from './primitives.ts';
import akasserFile from './registers/akasser.json' with { type: 'json' };
import municipalitiesFile from './registers/municipalities.json' with { type: 'json' };

const formed = (form: Form, pattern: RegExp, text = z.string()) => text.regex(pattern, { error: form });

export const AkasseId = formed('akasse', /^akasse-[a-z0-9]+(-[a-z0-9]+)*$/);
export const JobcentreId = formed('party', /^jobcentre-\d{3}$/);
export const PartyId = formed('party', /^(akasse-[a-z0-9]+(-[a-z0-9]+)*|jobcentre-\d{3})$/);

const municipality = ['municipality', /^\d{3}$/] as const;
export const MunicipalityCode = formed(...municipality);
/** As other registers write it: `0751`. */
export const withoutLeadingZero = (code: string): string => (/^0\d{3}$/.test(code) ? code.slice(1) : code);
/** The code as a party may write it. */
export const SaidMunicipality = formed(...municipality, z.string().overwrite(withoutLeadingZero));

/** `akasse-<slug>` or `jobcentre-<municipality code>`. */
export type PartyId = z.infer<typeof PartyId>;
export type Side = 'akasse' | 'jobcentre';

export const sideOf = (party: PartyId): Side => (party.startsWith('akasse-') ? 'akasse' : 'jobcentre');

/** The first day, and the first day no longer included; `null` is open-ended. */
const period = {
  validFrom: field(Day.nullable(), 'First day; null if it precedes everything that the register knows.', '2022-01-01'),
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

/** The register that ships with the hub; each row states how certain it is. It is validated by a test, not at every start. */
export const shippedRegister: Register = {
  akasser: akasserFile as Akasse[],
  municipalities: municipalitiesFile as Municipality[],
};
