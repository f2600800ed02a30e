import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulebook } from '../../functions/documents/rulebook.ts';
import { rulesInDanish } from '../../schemas/danish/rules.ts';
import { rulesByArea } from '../../schemas/rule-areas.ts';
import { ruleTexts, sources } from '../../schemas/rule-texts.ts';
import { ruleIds } from '../../schemas/rules.ts';

/** What a text sets as code or names by its id: the same in every language. */
const codesIn = (text: string) => [...new Set(text.match(/`[^`]+`|R-[A-Z]+-\d+/g))].sort();

describe('the rulebook', () => {
  it('is in docs/ as it is written here', () => {
    expect(readFileSync(new URL('../../docs/rulebook.md', import.meta.url), 'utf8')).toBe(rulebook());
  });

  it('has every rule under one heading', () => {
    expect(rulesByArea.flatMap(({ rules }) => rules).sort()).toEqual([...ruleIds].sort());
  });

  it.each(ruleIds)('says on whose word %s stands', (rule) => {
    const { text, source } = ruleTexts[rule];
    expect(text).toMatch(/\S/);
    expect(Object.keys(sources)).toContain(source.split(/[;:]/)[0]);
  });

  it.each(ruleIds)('says in Danish what %s is, and on the same word', (rule) => {
    const { text, source } = rulesInDanish[rule];
    expect(text).not.toBe(ruleTexts[rule].text);
    expect(codesIn(text)).toEqual(codesIn(ruleTexts[rule].text));
    expect(source.split(/[;:]/)[0]).toBe(ruleTexts[rule].source.split(/[;:]/)[0]);
  });
});
