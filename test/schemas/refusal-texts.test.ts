import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countOf } from '../../schemas/amounts.ts';
import { type Language, languages } from '../../schemas/language.ts';
import { limits } from '../../schemas/limits.ts';
import { Problem } from '../../schemas/problem.ts';
import { faultCodes, kept, type Limits, type RefusalCode, refusal, refusalStatus } from '../../schemas/refusal.ts';
import { type Advice, adviceTexts, adviceTitles } from '../../schemas/refusal-texts/advice.ts';
import { reasonTexts } from '../../schemas/refusal-texts/reasons.ts';
import { problemOf, refusalTexts } from '../../schemas/refusal-texts.ts';
import type { RuleId } from '../../schemas/rules.ts';
import { sourceFiles } from '../source-files.ts';

const codes = Object.keys(refusalStatus) as RefusalCode[];
const { en, da } = refusalTexts;

/** Names of standards and versions: their digits count nothing. */
const namesWithDigits = /"1\.0"|UTF-8|R-[A-Z]+-\d|HTTP\/1\.1|x-www-form|RFC \d+|result\.v1|akutpakke-\d+/g;

describe.each(codes)('the refusal %s', (code) => {
  it.each(languages)('says in %s what is wrong and what to do', (language) => {
    const { title, detail } = refusalTexts[language].refusals[code];
    expect(title).toMatch(/\S[^.]$/);
    expect(detail).toMatch(/\S\.$/);
  });

  it('is not the same text in both languages', () => {
    expect(da.refusals[code].title).not.toBe(en.refusals[code].title);
    expect(da.refusals[code].detail).not.toBe(en.refusals[code].detail);
  });

  it.each(languages)('is a problem with its status in %s', (language) => {
    const problem = problemOf(refusal(code, 'R-MEET-3', '/data/form'), language);
    expect(Problem.parse(problem)).toEqual(problem);
    expect(problem).toMatchObject({
      type: `/docs#refusal-${code}`,
      status: refusalStatus[code],
      code,
      rule: 'R-MEET-3',
    });
  });
});

describe.each(faultCodes)('the fault %s', (code) => {
  it('is said in both languages', () => {
    expect(en.faults[code]).toMatch(/\S/);
    expect(da.faults[code]).toMatch(/\S/);
    expect(da.faults[code]).not.toBe(en.faults[code]);
  });
});

const actions: Record<Language, RegExp> = {
  en: /\b(add|ask|check|choose|correct|do|explain|fetch|give|leave|name|open|read on|register|repeat|send|set|shorten|start again|use|wait|write)\b/i,
  da: /(^|[\s(])(afvent|angiv|begynd|brug|bed|forkort|giv|gør|hent|kontakt|kontrollér|læs|registrér|ret|send|skriv|slå|spørg|sæt|tilføj|udelad|vent|vælg|åbn)(?![\p{L}])/iu,
};
const numberInWords =
  /\b(two|three|four|five|ten|fifteen|thirty|sixty|to|tre|fire|fem|ti|femten|tredive) (seconds|minutes|days|weeks|sekunder|minutter|dage|uger)\b/;
/** What a person would not write: parts of a pattern, and marks that have met. */
const unreadable = /[\\^$[\]|]|\.\*|\{\d|\(\?|\.\.|\.:|[;:,]\.|\s\s/;

/** What a form is in words: its digits are of its grammar, and no limit that is kept elsewhere. */
const grammar = /^ {2}forms: \{[\s\S]*?^ {2}\},/m;

const reasons = (language: Language) =>
  Object.entries(reasonTexts).flatMap(([code, byReason]) =>
    Object.entries(byReason).map(([reason, words]) => ({ name: `${code} by ${reason}`, ...words[language] })),
  );

type Said = [name: string, advice: string];
const said = (language: Language): Said[] => {
  const { refusals, faults, faultsIn, ifKept } = refusalTexts[language];
  return [
    ...codes.map((code): Said => [code, refusals[code].detail]),
    ...faultCodes.map((code): Said => [`fault ${code}`, `${faults[code]}.`]),
    ...Object.entries(faultsIn).flatMap(([place, texts]) =>
      Object.entries(texts).map(([code, text]): Said => [`fault ${code} in a ${place}`, `${text}.`]),
    ),
    ['a refusal that is kept', ifKept],
    ...reasons(language).map(({ name, detail }): Said => [name, detail]),
    ...(Object.keys(adviceTexts) as Advice[]).map(
      (advice): Said => [`advice ${advice}`, adviceTexts[advice][language]],
    ),
  ];
};

describe.each(languages)('what is said in %s', (language) => {
  it.each(said(language))('of %s says what to do, in words', (_, text) => {
    expect(text).toMatch(actions[language]);
    expect(text).not.toMatch(unreadable);
    expect(text).toMatch(/[^.]\.$/);
  });

  const titles: Said[] = [
    ...codes.map((code): Said => [code, refusalTexts[language].refusals[code].title]),
    ...reasons(language).map(({ name, title }): Said => [name, title]),
    ...Object.entries(adviceTitles).map(([advice, title]): Said => [`advice ${advice}`, title[language]]),
  ];
  it.each(titles)('as the title of %s is short, and no pattern', (_, title) => {
    expect(title).not.toContain('`');
    expect(title.length).toBeLessThan(80);
    expect(title).not.toMatch(unreadable);
  });

  it('takes its numbers from what they are about', () => {
    expect(refusalTexts[language].refusals['too-large'].detail).toContain(countOf(limits.batchMessages, language));
    for (const text of ['english.ts', 'danish.ts', 'advice.ts', 'reasons.ts']) {
      const source = readFileSync(new URL(`../../schemas/refusal-texts/${text}`, import.meta.url), 'utf8');
      const words = source
        .replace(/^(import|\s*\/?\*).*$/gm, '')
        .replace(grammar, '')
        .replace(/\$\{.*?\}/g, '')
        .replace(namesWithDigits, '');
      expect(words).toMatch(/\w/);
      expect(words).not.toMatch(/\d/);
      expect(words).not.toMatch(numberInWords);
    }
  });
});

describe('advice on a request for a token', () => {
  const ofTokens = (Object.keys(adviceTexts) as Advice[]).filter((advice) => advice.startsWith('token-'));
  it.each(ofTokens)('can be an error_description, and is not about messages: %s', (advice) => {
    expect(adviceTexts[advice].en).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/);
    for (const language of languages) expect(adviceTexts[advice][language]).not.toMatch(/JSON|CloudEvent/);
  });
});

describe('a number of the policy', () => {
  const detail = (code: RefusalCode, language: 'en' | 'da', limits?: Limits) =>
    problemOf(refusal(code, 'R-FACT-1', '/data/firstDay', limits), language).detail;

  it('is said in both languages', () => {
    expect(detail('start-too-far-ahead', 'en', { leadWeeks: 4 })).toContain('within 4 weeks');
    expect(detail('start-too-far-ahead', 'da', { leadWeeks: 4 })).toContain('inden for 4 uger');
    expect(detail('not-happened-yet', 'en', { announceDays: 21 })).toContain('21 days ahead');
    expect(detail('not-happened-yet', 'da', { announceDays: 21 })).toContain('21 dage fremme');
  });

  it.each(codes)('is said to be the policy’s where a refusal was kept without it: %s', (code) => {
    for (const language of languages) expect(detail(code, language)).not.toMatch(/\{(leadWeeks|announceDays)\}/);
  });
});

const refusalsOfCore = (): RegExpMatchArray[] =>
  sourceFiles('functions/core').flatMap(({ text }) => [
    ...text.matchAll(/refuse\('impossible-step', '(R-[A-Z]+-\d+)', '(\/[\w/]+)'/g),
  ]);

describe('a step that cannot follow', () => {
  const steps = [...new Set(refusalsOfCore().map(([, rule, pointer]) => `${rule} ${pointer}`))].sort();

  it.each(languages)('says in %s what is wrong, by the rule and the field', (language) => {
    const { title, detail } = refusalTexts[language].refusals['impossible-step'];
    expect(Object.keys(reasonTexts['impossible-step'] ?? {}).sort()).toEqual(steps);
    for (const step of steps) {
      const [rule, pointer] = step.split(' ') as [RuleId, string];
      const problem = problemOf(refusal('impossible-step', rule, pointer), language);
      expect(problem.title).not.toBe(title);
      expect(problem.detail).not.toBe(detail);
    }
  });
});

describe('a spell that is opened for somebody else', () => {
  it.each(['/data/akasse', '/data/municipality'])('is no matter of the CPR number: %s', (pointer) => {
    for (const language of languages) {
      const { title, detail } = problemOf(refusal('not-your-citizen', 'R-ROUTE-2', pointer), language);
      expect(title).not.toBe(refusalTexts[language].refusals['not-your-citizen'].title);
      expect(detail).toContain(`\`${pointer.slice('/data/'.length)}\``);
      expect(detail).not.toContain('CPR');
    }
  });
});

describe('a day that lies ahead', () => {
  it('has a number of days only where it is the first of a spell', () => {
    const detail = (pointer: string) =>
      problemOf(refusal('not-happened-yet', 'R-FACT-1', pointer, { announceDays: 31 }), 'en').detail;
    expect(detail('/data/firstDay')).toContain('31 days');
    expect(detail('/data/observedOn')).not.toContain('31');
  });
});

describe('a problem', () => {
  it.each(languages)('that is kept says in %s what becomes of the id', (language) => {
    const why = refusal('vetoed', 'R-LIE-2');
    const { ifKept } = refusalTexts[language];
    expect(problemOf(why, language).detail).not.toContain(ifKept);
    expect(problemOf(kept(why), language)).toEqual({
      ...problemOf(why, language),
      detail: `${problemOf(why, language).detail} ${ifKept}`,
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
      { pointer: '/data/form', code: 'value', message: `${da.faults.value}: phone, video` },
      { pointer: '/limit', code: 'too-big', message: `${da.faults['too-big']}.`, in: 'query' },
      {
        pointer: '/Samspil-Actor',
        code: 'required',
        message: `${da.faultsIn.header.required}.`,
        in: 'header',
      },
    ]);
  });
});
