import * as z from 'zod';

const Environment = z.object({
  SAMSPIL_TABLE: z.string().min(1),
  SAMSPIL_LOOK_UP_KEYS: z.string().min(1).optional(),
  SAMSPIL_OUTBOUND_BUS: z.string().min(1).optional(),
  SAMSPIL_USER_POOL_ISSUER: z.url().optional(),
  SAMSPIL_ORIGIN: z.url().optional(),
  SAMSPIL_TOKEN_ENDPOINT: z.url().optional(),
  SAMSPIL_LONGEST_WAIT: z.coerce.number().int().min(0).max(10).default(10),
});

/** The environment that the stack gives a function; nothing else reads `process.env`. */
export const environment = Environment.parse(process.env);

/** A setting that this function requires. */
export const required = <Name extends keyof typeof environment>(
  name: Name,
): NonNullable<(typeof environment)[Name]> => {
  const value = environment[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};
