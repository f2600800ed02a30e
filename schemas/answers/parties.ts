import * as z from 'zod';
import { field } from '../field.ts';
import { AkasseId, JobcentreId, MunicipalityCode } from '../parties.ts';
import { Day } from '../primitives.ts';

const akasse = { id: 'akasse-hk', name: 'HK/Danmarks A-kasse', shortName: 'HK' };
const jobcentre = { id: 'jobcentre-751', name: 'Jobcenter Aarhus', municipalities: ['751'] };
const municipality = { code: '751', name: 'Aarhus', region: 'Midtjylland', jobcentre: 'jobcentre-751' };

export const Parties = z
  .strictObject({
    on: field(Day, 'The day the answer applies to.', '2012-12-31'),
    akasser: field(
      z.array(
        z.strictObject({
          id: field(AkasseId, 'The party.', akasse.id),
          name: field(z.string(), 'Its name.', akasse.name),
          shortName: field(z.string(), 'Its short name.', akasse.shortName),
        }),
      ),
      'The a-kasser.',
      [akasse],
    ),
    jobcentres: field(
      z.array(
        z.strictObject({
          id: field(JobcentreId, 'The party.', jobcentre.id),
          name: field(z.string(), 'Its name.', jobcentre.name),
          municipalities: field(z.array(MunicipalityCode), 'The municipalities that it serves.', ['751']),
        }),
      ),
      'The jobcentres.',
      [jobcentre],
    ),
    municipalities: field(
      z.array(
        z.strictObject({
          code: field(MunicipalityCode, 'Its code.', municipality.code),
          name: field(z.string(), 'Its name.', municipality.name),
          region: field(z.string(), 'Its region.', municipality.region),
          jobcentre: field(JobcentreId, 'The jobcentre that serves it.', municipality.jobcentre).optional(),
        }),
      ),
      'The municipalities.',
      [municipality],
    ),
  })
  .meta({ id: 'Parties', description: 'The register on a given day (R-ROUTE-3).' });
export type Parties = z.infer<typeof Parties>;
