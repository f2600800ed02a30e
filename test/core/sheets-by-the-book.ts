import type { DataOf } from '../../schemas/kinds/index.ts';

type Units = DataOf<'contact-sheet'>['units'];

const unitsOf = (subject: string, units: Units): string =>
  JSON.stringify(units.filter((unit) => unit.subject === subject));

/** R-PARTY-1: the subjects that each sheet changes. */
export const changesByTheBook = (sheets: readonly Units[]): string[][] =>
  sheets.map((units, index) => {
    const before = sheets[index - 1] ?? [];
    return [...new Set([...before, ...units].map(({ subject }) => subject))]
      .filter((subject) => unitsOf(subject, before) !== unitsOf(subject, units))
      .sort();
  });
