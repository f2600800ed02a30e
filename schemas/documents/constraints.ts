import type * as z from 'zod';

type Params = NonNullable<z.core.$ZodIssueCustom['params']>;

/** What JSON Schema cannot say of a schema's own checks, in words; keyed by the check's `reason`. */
const sentences: Record<string, (params: Params) => string> = {
  'holds-cpr-number': () =>
    'It holds no CPR number. Nor does it hold what could be one: ten digits in a row, or six that form a date and, after other characters, four more. A whole UUID, ULID or hexadecimal digest is taken.',
  readable: () =>
    'It is well-formed Unicode. It holds no control characters but tabs and line breaks, and no non-characters, and there is something to see in it.',
  'other-needs-text': ({ other }) => `\`text\` is required when \`${other}\` is \`other\`.`,
  before: ({ path, other }) => `\`${path}\` is not before \`${other}\`.`,
};

const sentenceOf = ({ _zod: { def } }: z.core.$ZodCheck): string | undefined => {
  const { params, path } = def as { params?: Params; path?: string[] };
  return params?.reason && sentences[params.reason]?.({ ...params, path: path?.join('.') });
};

/** The sentences that a description needs besides what the JSON Schema says itself. */
export const constraintsOf = (schema: z.core.$ZodType): string[] =>
  (schema._zod.def.checks ?? []).map(sentenceOf).filter((sentence) => sentence !== undefined);
