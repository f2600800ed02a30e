import type { PartyId, Register } from '../../../../schemas/parties.ts';
import { persons } from '../../../../schemas/populations.ts';
import type { Day } from '../../../../schemas/primitives.ts';
import { akasserOn, jobcentreOf } from '../../../core/register.ts';

/** A Thursday on which the register holds 27 a-kasser and 94 jobcentres. */
export const nationalDate: Day = '2012-11-15';

/** Statistics Denmark, AUA01, December 2012. */
const membersOfAll = 2_132_528;

export type AkasseShare = { akasse: PartyId; members: number; isEstimated: boolean };
export type MunicipalityShare = { municipality: string; jobcentre: PartyId; persons: number };
export type Country = { akasser: AkasseShare[]; municipalities: MunicipalityShare[] };

/** Who belongs where. A-kasser without a number share, in equal parts, the members that the others do not have. */
export const countryOf = (register: Register): Country => {
  const akasser = akasserOn(register, nationalDate);
  const counted = akasser.map(({ membersDec2012 }) => membersDec2012).filter((members) => members !== null);
  const rest = membersOfAll - counted.reduce((sum, members) => sum + members, 0);
  const estimate = rest / (akasser.length - counted.length);
  return {
    akasser: akasser.map(({ id, membersDec2012 }) => ({
      akasse: id,
      members: membersDec2012 ?? estimate,
      isEstimated: membersDec2012 === null,
    })),
    municipalities: register.municipalities.flatMap(({ code }) => {
      const jobcentre = jobcentreOf(register, code, nationalDate);
      const living = persons[code];
      return jobcentre && living ? [{ municipality: code, jobcentre, persons: living }] : [];
    }),
  };
};

export const partiesOf = ({ akasser, municipalities }: Country): PartyId[] => [
  ...akasser.map(({ akasse }) => akasse),
  ...new Set(municipalities.map(({ jobcentre }) => jobcentre)),
];
