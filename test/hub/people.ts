/** Citizens born on 61 January 1980, who do not exist. */
export const cprOf = (number: number): string => `6101801${String(number).padStart(3, '0')}`;
