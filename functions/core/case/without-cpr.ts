/** Whoever looks at a case knows whose it is; the number itself is not repeated. */
export const withoutCpr = <Data extends { cpr: string }>({ cpr: _, ...rest }: Data): Omit<Data, 'cpr'> => rest;
