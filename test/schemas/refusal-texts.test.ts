import { describe, expect, it } from 'vitest';
import { countOf } from '../../schemas/amounts.ts';
import { faultTexts } from '../../schemas/faults/codes.ts';
import { type Language, languages } from '../../schemas/language.ts';
import { limits } from '../../schemas/limits.ts';
import { Problem } from '../../schemas/problem.ts';
import { kept, refusal } from '../../schemas/refusal.ts';
import { type Advice, adviceTexts, ifKept } from '../../schemas/refusals/advice.ts';
import { type RefusalCode, refusalCodes, refusals } from '../../schemas/refusals/index.ts';
import { type Limits, withLimits } from '../../schemas/refusals/policy-numbers.ts';
import { problemOf } from '../../schemas/refusals/problem-of.ts';
import type { RefusalDefinition } from '../../schemas/refusals/refusal-definition.ts';
import type { RuleId } from '../../schemas/rules/index.ts';
import { sourceFiles } from '../source-files.ts';
import { translationsIn } from './translations.ts';

/** Names of standards and versions: their digits are not limits. */
const namesWithDigits = /"1\.0"|UTF-8|R-[A-Z]+-\d|HTTP\/1\.1|x-www-form|RFC \d+|result\.v1|akutpakke-\d+/g;

describe.each(refusalCodes)('the refusal %s', (code) => {
  it.each(languages)('is a problem with its status in %s', (language) => {
    const problem = problemOf(refusal(code, 'R-MEET-3', '/data/form'), language);
    expect(Problem.parse(problem)).toEqual(problem);
    expect(problem).toMatchObject({
      type: `/docs#refusal-${code}`,
      status: refusals[code].status,
      code,
      rule: 'R-MEET-3',
    });
  });
});

const texts = translationsIn({ refusals, adviceTexts, faultTexts, ifKept });
const isTitle = ([place]: readonly [string, ...unknown[]]) => /\btitle$/.test(place);

describe('the text about', () => {
  it.each(texts)('%s differs between the two languages', (_, english, danish) => {
    expect(danish).not.toBe(english);
  });
});

const actions: Record<Language, RegExp> = {
  en: /\b(add|ask|check|choose|correct|do|explain|fetch|give|leave|name|open|read on|register|repeat|send|set|shorten|start again|use|wait|write)\b/i,
  da: /(^|[\s(])(afvent|angiv|begynd|brug|bed|forkort|giv|gør|hent|kontakt|kontrollér|læs|registrér|ret|send|skriv|slå|spørg|sæt|tilføj|udelad|vent|vælg|åbn)(?![\p{L}])/iu,
};
const numberInWords =
  /\b(two|three|four|five|ten|fifteen|thirty|sixty|to|tre|fire|fem|ti|femten|tredive) (seconds|minutes|days|weeks|sekunder|minutter|dage|uger)\b/;
/** What a person would not write: fragments of a pattern, and doubled punctuation. */
const unreadable = /[\\^$[\]|]|\.\*|\{\d|\(\?|\.\.|\.:|[;:,]\.|\s\s/;

type Said = [place: string, text: string];
const saidIn = (language: Language): Said[] =>
  texts.map(([place, english, danish]) => [place, language === 'en' ? english : danish]);
/** A fault is stated without a full stop: a fact may follow. */
const isSentence = ([place]: Said) => !isTitle([place]) && !place.startsWith('faultTexts');

describe.each(languages)('a text in %s', (language) => {
  const said = saidIn(language);
  it.each(said.filter((each) => !isTitle(each)))('about %s says what to do, in words', (_, text) => {
    expect(text).toMatch(actions[language]);
    expect(text).not.toMatch(unreadable);
  });

  it.each(said)('about %s ends properly: as a sentence, or the start of one', (...each) => {
    expect(each[1]).toMatch(isSentence(each) ? /[^.]\.$/ : /\S[^.]$/);
  });

  it.each(said.filter(isTitle))('for %s is short, and not a pattern', (_, title) => {
    expect(title).not.toContain('`');
    expect(title.length).toBeLessThan(80);
    expect(title).not.toMatch(unreadable);
  });
});

describe('the texts of refusals', () => {
  const sources = sourceFiles('schemas').filter(
    ({ path, text }) => /refusals\/|faults\/codes/.test(path) && text.includes(' en: '),
  );

  it.each(sources)('take their numbers from what they are about: $path', ({ text }) => {
    const words = text
      .replace(/^(import|\s*\/?\*).*$/gm, '')
      .replace(/^ +status: \d+,$/gm, '')
      .replace(/\$\{.*?\}/g, '')
      .replace(namesWithDigits, '');
    expect(words).toMatch(/\w/);
    expect(words).not.toMatch(/\d/);
    expect(words).not.toMatch(numberInWords);
  });

  it.each(languages)('write limits as people do: %s', (language) => {
    expect(refusals['too-large'][language].detail).toContain(countOf(limits.batchMessages, language));
  });
});

describe('advice on a request for a token', () => {
  const ofTokens = (Object.keys(adviceTexts) as Advice[]).filter((advice) => advice.startsWith('token-'));
  it.each(ofTokens)('fits an error_description, and is not about messages: %s', (advice) => {
    expect(adviceTexts[advice].en).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/);
    for (const language of languages) expect(adviceTexts[advice][language]).not.toMatch(/JSON|CloudEvent/);
  });
});

describe('a number from the policy', () => {
  const detail = (code: RefusalCode, language: 'en' | 'da', limits?: Limits) =>
    problemOf(refusal(code, 'R-FACT-1', '/data/firstDay', limits), language).detail;

  it('is given in both languages', () => {
    expect(detail('start-too-far-ahead', 'en', { leadWeeks: 4 })).toContain('within 4 weeks');
    expect(detail('start-too-far-ahead', 'da', { leadWeeks: 4 })).toContain('inden for 4 uger');
    expect(detail('not-happened-yet', 'en', { announceDays: 21 })).toContain('21 days ahead');
    expect(detail('not-happened-yet', 'da', { announceDays: 21 })).toContain('21 dage fremme');
  });

  it.each(texts)('is attributed to the policy when a refusal was stored without it: %s', (_, english, danish) => {
    const told = withLimits(english, 'en') + withLimits(danish, 'da');
    expect(told.replaceAll('/schemas/{type}', '')).not.toMatch(/[{}]/);
  });
});

const refusalsOfCore = (): RegExpMatchArray[] =>
  sourceFiles('functions/core').flatMap(({ text }) => [
    ...text.matchAll(/refuse\('impossible-step', '(R-[A-Z]+-\d+)', '(\/[\w/]+)'/g),
  ]);

describe('a step that cannot follow', () => {
  const steps = [...new Set(refusalsOfCore().map(([, rule, pointer]) => `${rule} ${pointer}`))].sort();

  it.each(languages)('explains in %s what is wrong, by the rule and the field', (language) => {
    const { reasons = {}, ...words }: RefusalDefinition = refusals['impossible-step'];
    const { title, detail } = words[language];
    expect(Object.keys(reasons).sort()).toEqual(steps);
    for (const step of steps) {
      const [rule, pointer] = step.split(' ') as [RuleId, string];
      const problem = problemOf(refusal('impossible-step', rule, pointer), language);
      expect(problem.title).not.toBe(title);
      expect(problem.detail).not.toBe(detail);
    }
  });
});

describe('a spell that is opened for somebody else', () => {
  it.each(['/data/akasse', '/data/municipality'])('has nothing to do with the CPR number: %s', (pointer) => {
    for (const language of languages) {
      const { title, detail } = problemOf(refusal('not-your-citizen', 'R-ROUTE-2', pointer), language);
      expect(title).not.toBe(refusals['not-your-citizen'][language].title);
      expect(detail).toContain(`\`${pointer.slice('/data/'.length)}\``);
      expect(detail).not.toContain('CPR');
    }
  });
});

describe('the text about a day in the future', () => {
  it('gives a number of days only where it is the first of a spell', () => {
    const detail = (pointer: string) =>
      problemOf(refusal('not-happened-yet', 'R-FACT-1', pointer, { announceDays: 31 }), 'en').detail;
    expect(detail('/data/firstDay')).toContain('31 days');
    expect(detail('/data/observedOn')).not.toContain('31');
  });
});

describe('a problem', () => {
  it.each(languages)('that is stored says in %s what happens to the id', (language) => {
    const why = refusal('vetoed', 'R-LIE-2');
    expect(problemOf(why, language).detail).not.toContain(ifKept[language]);
    expect(problemOf(kept(why), language)).toEqual({
      ...problemOf(why, language),
      detail: `${problemOf(why, language).detail} ${ifKept[language]}`,
    });
  });

  it('says no more than there is', () => {
    expect(Object.keys(problemOf(refusal('not-your-citizen'), 'en'))).toEqual([
      'type',
      'title',
      'status',
      'detail',
      'code',
    ]);
  });

  it('points to each fault, with what is allowed there', () => {
    const faults = [
      { pointer: '/data/form', code: 'value', detail: 'phone, video' },
      { pointer: '/limit', code: 'too-big', in: 'query' },
      { pointer: '/Samspil-Actor', code: 'required', in: 'header' },
    ] as const;
    expect(problemOf({ code: 'schema', faults }, 'da').errors).toEqual([
      { pointer: '/data/form', code: 'value', message: `${faultTexts.value.da}: phone, video` },
      { pointer: '/limit', code: 'too-big', message: `${faultTexts['too-big'].da}.`, in: 'query' },
      {
        pointer: '/Samspil-Actor',
        code: 'required',
        message: `${faultTexts.required.in?.header?.da}.`,
        in: 'header',
      },
    ]);
  });
});
