import type { Akasse, PartyId, Register } from '../../schemas/parties.ts';
import { sideOf } from '../../schemas/parties.ts';
import type { Day } from '../../schemas/primitives.ts';

const isValidOn = (period: { validFrom: Day | null; validTo: Day | null }, day: Day) =>
  (period.validFrom === null || period.validFrom <= day) && (period.validTo === null || day < period.validTo);

export const akasserOn = (register: Register, day: Day): Akasse[] =>
  register.akasser.filter((akasse) => isValidOn(akasse, day));

export const isAkasseOn = (register: Register, party: PartyId, day: Day): boolean =>
  register.akasser.some((akasse) => akasse.id === party && isValidOn(akasse, day));

/** R-ROUTE-3: the jobcentre that serves a municipality on a date, whether its own or shared. */
export const jobcentreOf = (register: Register, municipality: string, day: Day): PartyId | undefined =>
  register.municipalities.find(({ code }) => code === municipality)?.servedBy.find((service) => isValidOn(service, day))
    ?.jobcentre;

export type Jobcentre = { id: PartyId; name: string; municipalities: string[] };

export const jobcentresOn = (register: Register, day: Day): Jobcentre[] => {
  const served = new Map<PartyId, string[]>();
  for (const { code } of register.municipalities) {
    const jobcentre = jobcentreOf(register, code, day);
    if (jobcentre) served.set(jobcentre, [...(served.get(jobcentre) ?? []), code]);
  }
  return [...served].map(([id, municipalities]) => ({ id, name: nameOf(register, id) ?? id, municipalities }));
};

/** The name of a party; undefined if it was never in the register. */
export const nameOf = (register: Register, party: PartyId): string | undefined => {
  if (sideOf(party) === 'akasse') return register.akasser.find(({ id }) => id === party)?.name;
  const isServing = register.municipalities.some(({ servedBy }) =>
    servedBy.some(({ jobcentre }) => jobcentre === party),
  );
  const host = register.municipalities.find(({ code }) => party === `jobcentre-${code}`);
  return isServing && host ? `Jobcenter ${host.name}` : undefined;
};

/** Every party ever in the register: one that has closed can still read its feed. */
export const everyParty = (register: Register): PartyId[] => [
  ...register.akasser.map(({ id }) => id),
  ...new Set(register.municipalities.flatMap(({ servedBy }) => servedBy.map(({ jobcentre }) => jobcentre))),
];
