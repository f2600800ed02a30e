import { describe, expect, it, vi } from 'vitest';
import { routes } from '../../functions/api/routes/index.ts';
import { asyncapi } from '../../functions/documents/asyncapi.ts';
import { docsPage } from '../../functions/documents/docs-page.ts';
import { formTexts } from '../../schemas/faults/forms.ts';
import { type Language, languages } from '../../schemas/language.ts';
import { defaultPolicy } from '../../schemas/policy.ts';
import { adviceTexts } from '../../schemas/refusals/advice.ts';
import { openapi } from '../openapi.ts';
import { translationsIn } from '../schemas/translations.ts';

/** The policy with numbers that no text has for another reason. */
vi.mock(import('../../schemas/policies/proposal-danske-akasser-2017.json'), async (original) => {
  const { default: policy } = await original();
  let unmistakable = 4001;
  const renumbered = JSON.stringify(policy, (_, value) => (typeof value === 'number' ? unmistakable++ : value));
  return { default: JSON.parse(renumbered) };
});

const numbersIn = (part: unknown): string[] => {
  if (typeof part === 'number') return [String(part)];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(numbersIn) : [];
};
const { version, ...rules } = defaultPolicy;
const numbersOfThePolicy = numbersIn(rules);

/** What readers see of the page, without examples, codes, terms and what the sources say themselves. */
const proseOf = (language: Language): string =>
  docsPage(routes, language)
    .replace(
      /<(style|pre|code)>.*?<\/\1>|<span class="(type|source)".*?<\/span>|<th scope="row" lang="da">.*?<\/th>/gs,
      '',
    )
    .replace(/<[^>]*>/g, '\n');
const textsIn = (language: Language): string[] =>
  translationsIn({ formTexts, adviceTexts }).map(([, en, da]) => ({ en, da })[language]);

const inWords = [
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|thirty|thirty-one',
  'to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|tredive|enogtredive',
].join('|');
const unit = '(?:working |arbejds|ledigheds)?(?:weeks?|days?|months?|uger?|dage?|måned(?:er)?)';
/** `week 6`, `six weeks`, `(31) days`. */
const period = new RegExp(`(?<!\\p{L})(?:${unit} \\d+|(?:\\d+\\)?|${inWords})[ -]${unit})(?!\\p{L})`, 'giu');
const lengthOfACourse = ['four-week', 'fire uger'];

const origin = 'https://samspil.example';

describe.each(languages)('the texts in %s', (language) => {
  const prose = [proseOf(language), ...textsIn(language), JSON.stringify([openapi(origin), asyncapi(origin)])].join(
    '\n',
  );

  it('tell every number of the policy, as it is there', () => {
    const told = new Set(prose.match(/\d+/g));
    expect(numbersOfThePolicy.filter((each) => !told.has(each))).toEqual([]);
  });

  it('give no number of days or weeks by hand', () => {
    const periods = (prose.match(period) ?? []).filter((each) => !lengthOfACourse.includes(each));
    expect(periods).not.toEqual([]);
    expect(periods.filter((each) => !numbersOfThePolicy.some((ours) => each.includes(ours)))).toEqual([]);
  });
});
