import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { akasserOn, everyParty, jobcentreOf, jobcentresOn, nameOf } from '../../functions/core/register.ts';
import { Akasse, Municipality, PartyId, shippedRegister } from '../../schemas/parties.ts';
import { shippedPopulations } from '../../schemas/populations.ts';

const today = new Date().toISOString().slice(0, 10);

describe('R-ROUTE-3 the register', () => {
  it('matches its schema, row by row', () => {
    expect(z.array(Akasse).safeParse(shippedRegister.akasser).error).toBeUndefined();
    expect(z.array(Municipality).safeParse(shippedRegister.municipalities).error).toBeUndefined();
  });

  it('has the population of each municipality, and marks the unverified ones', () => {
    const { listed, unverified } = shippedPopulations;
    const counted = [listed, unverified].flatMap(({ persons }) => Object.keys(persons));
    expect(counted.sort()).toEqual(shippedRegister.municipalities.map(({ code }) => code).sort());
  });

  it('knows 27 a-kasser, 98 municipalities and 94 jobcentres at the end of 2012', () => {
    expect(akasserOn(shippedRegister, '2012-12-31')).toHaveLength(27);
    expect(shippedRegister.municipalities).toHaveLength(98);
    expect(jobcentresOn(shippedRegister, '2012-12-31')).toHaveLength(94);
  });

  it.each(['2026-11-22', today])('knows 21 a-kasser on %s', (day) => {
    expect(akasserOn(shippedRegister, day)).toHaveLength(21);
  });

  it.each(['2012-12-31', '2026-11-22', today])('finds a jobcentre for every municipality on %s', (day) => {
    const served = jobcentresOn(shippedRegister, day).flatMap(({ municipalities }) => municipalities);
    expect(served.sort()).toEqual(shippedRegister.municipalities.map(({ code }) => code).sort());
  });

  it('serves a municipality without its own jobcentre by the shared one', () => {
    const shared = jobcentresOn(shippedRegister, '2012-12-31').filter(
      ({ municipalities }) => municipalities.length > 1,
    );
    expect(shared).not.toEqual([]);
    for (const { id, municipalities } of shared)
      for (const code of municipalities) expect(jobcentreOf(shippedRegister, code, '2012-12-31')).toBe(id);
  });

  it('has an id and a name for every party that it has contained', () => {
    const parties = everyParty(shippedRegister);
    expect(new Set(parties).size).toBe(parties.length);
    for (const party of parties) {
      expect(PartyId.safeParse(party).success).toBe(true);
      expect(nameOf(shippedRegister, party)).toMatch(/\S/);
    }
  });

  it('names no successor that it does not contain', () => {
    const known = new Set(shippedRegister.akasser.map(({ id }) => id));
    const successors = shippedRegister.akasser.map(({ succeededBy }) => succeededBy).filter((id) => id !== null);
    expect(successors.filter((id) => !known.has(id))).toEqual([]);
  });
});
