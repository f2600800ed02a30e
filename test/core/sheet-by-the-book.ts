import type { DataOf } from '../../schemas/kinds/index.ts';

type Units = DataOf<'contact-sheet'>['units'];

const unitsOf = (subject: string, units: Units): string =>
  JSON.stringify(units.filter((unit) => unit.subject === subject));

/** R-PARTY-1: the subjects that each sheet changes, and the sheet that stands at the end with its version. */
export const sheetByTheBook = (sheets: readonly Units[]) => {
  const changes = sheets.map((units, index) => {
    const before = sheets[index - 1] ?? [];
    return [...new Set([...before, ...units].map(({ subject }) => subject))]
      .filter((subject) => unitsOf(subject, before) !== unitsOf(subject, units))
      .sort();
  });
  const last = changes.findLastIndex((subjects) => subjects.length > 0);
  return { changes, version: changes.filter((subjects) => subjects.length > 0).length, units: sheets[last] };
};
