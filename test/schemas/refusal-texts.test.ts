import { describe, expect, it } from 'vitest';
import { Problem } from '../../schemas/problem.ts';
import { faultCodes, type Limits, type RefusalCode, refusal, refusalStatus } from '../../schemas/refusal.ts';
import { languages, problemOf, refusalTexts } from '../../schemas/refusal-texts.ts';

const codes = Object.keys(refusalStatus) as RefusalCode[];
const { en, da } = refusalTexts;

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

describe('a number of the policy', () => {
  const detail = (code: RefusalCode, language: 'en' | 'da', limits?: Limits) =>
    problemOf(refusal(code, 'R-LIE-1', undefined, limits), language).detail;

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

describe('a problem', () => {
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
    ] as const;
    expect(problemOf({ code: 'schema', faults }, 'da').errors).toEqual([
      { pointer: '/data/form', code: 'value', message: 'Værdien er ikke en af de tilladte: phone, video' },
      { pointer: '/limit', code: 'too-big', message: 'Værdien er for stor.', in: 'query' },
    ]);
  });
});
