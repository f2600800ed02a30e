import type * as z from 'zod';
import type { Language } from '../../schemas/language.ts';

type Params = NonNullable<z.core.$ZodIssueCustom['params']>;

type Sentence = (params: Params) => string;

/** What JSON Schema cannot say of a schema's own checks, in words; keyed by the check's `reason`. */
const english = {
  'holds-cpr-number': () => 'It holds no digits that could be a CPR number (see /docs#cpr-numbers).',
  readable: () =>
    'It is well-formed Unicode. It holds no control characters but tabs and line breaks, and no non-characters, and there is something to see in it.',
  'other-needs-text': ({ other }) => `\`text\` is required when \`${other}\` is \`other\`.`,
  before: ({ path, other }) => `\`${path}\` is not before \`${other}\`.`,
} satisfies Record<string, Sentence>;

const danish: Record<keyof typeof english, Sentence> = {
  'holds-cpr-number': () => 'Må ikke indeholde cifre, der kan være et CPR-nummer (se /docs#cpr-numbers).',
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
