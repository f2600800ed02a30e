import type * as z from 'zod';
import type { Language } from '../language.ts';

type Params = NonNullable<z.core.$ZodIssueCustom['params']>;

type Sentence = (params: Params) => string;

/** What JSON Schema cannot say of a schema's own checks, in words; keyed by the check's `reason`. */
const english = {
  'holds-cpr-number': () =>
    'It holds no CPR number. Nor does it hold what could be one: ten digits in a row, or six that form a date and, after other characters, four more. A whole UUID, ULID or hexadecimal digest is taken.',
  readable: () =>
    'It is well-formed Unicode. It holds no control characters but tabs and line breaks, and no non-characters, and there is something to see in it.',
  'other-needs-text': ({ other }) => `\`text\` is required when \`${other}\` is \`other\`.`,
  before: ({ path, other }) => `\`${path}\` is not before \`${other}\`.`,
} satisfies Record<string, Sentence>;

const danish: Record<keyof typeof english, Sentence> = {
  'holds-cpr-number': () =>
    'Indeholder ikke et CPR-nummer og heller ikke noget, der kunne være et: ti cifre i træk eller seks, der udgør en dato, og efter andre tegn fire til. En hel UUID, ULID eller hexadecimal kontrolsum tages imod.',
  readable: () =>
    'Er gyldig Unicode uden andre kontroltegn end tabulator og linjeskift og uden værdier, der ikke er tegn, og der er noget at se i den.',
  'other-needs-text': ({ other }) => `\`text\` skal udfyldes, når \`${other}\` er \`other\`.`,
  before: ({ path, other }) => `\`${path}\` ligger ikke før \`${other}\`.`,
};

const sentences: Record<Language, Record<string, Sentence>> = { en: english, da: danish };

const sentenceOf = ({ _zod: { def } }: z.core.$ZodCheck, language: Language): string | undefined => {
  const { params, path } = def as { params?: Params; path?: string[] };
  return params?.reason && sentences[language][params.reason]?.({ ...params, path: path?.join('.') });
};

/** The sentences that a description needs besides what the JSON Schema says itself. */
export const constraintsOf = (schema: z.core.$ZodType, language: Language): string[] =>
  (schema._zod.def.checks ?? [])
    .map((check) => sentenceOf(check, language))
    .filter((sentence) => sentence !== undefined);
