import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleAreas, rulebook } from '../../schemas/documents/rulebook.ts';
import { ruleTexts, sources } from '../../schemas/rule-texts.ts';
import { ruleIds } from '../../schemas/rules.ts';

describe('the rulebook', () => {
  it('is in docs/ as it is written here', () => {
    expect(readFileSync(new URL('../../docs/rulebook.md', import.meta.url), 'utf8')).toBe(rulebook());
  });

  it('has every rule under one heading', () => {
    expect(ruleAreas.flatMap(({ rules }) => rules).sort()).toEqual([...ruleIds].sort());
  });

  it.each(ruleIds)('says on whose word %s stands', (rule) => {
    const { text, source } = ruleTexts[rule];
    expect(text).toMatch(/\S/);
    expect(Object.keys(sources)).toContain(source.split(/[;:]/)[0]);
  });
});
