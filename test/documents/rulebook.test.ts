import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulebook } from '../../functions/documents/rulebook.ts';
import { ruleAreas, ruleIds } from '../../schemas/rules/index.ts';
import { sourceOf } from '../../schemas/rules/rule-area.ts';

/** What a text sets as code or names by its id: the same in every language. */
const codesIn = (text: string) => [...new Set(text.match(/`[^`]+`|R-[A-Z]+-\d+/g))].sort();

describe('the rulebook', () => {
  it('is in docs/ as it is written here', () => {
    expect(readFileSync(new URL('../../docs/rulebook.md', import.meta.url), 'utf8')).toBe(rulebook());
  });

  it('has every rule once', () => {
    expect(ruleIds).toHaveLength(new Set(ruleIds).size);
  });

  it.each(ruleAreas.map(({ heading, rules }) => [heading.en, Object.keys(rules)]))(
    'has under "%s" the rules of one area',
    (_, ids) => {
      expect(new Set(ids.map((id) => id.replace(/\d+$/, ''))).size).toBe(1);
    },
  );

  it.each(ruleAreas.flatMap(({ rules }) => Object.entries(rules)))(
    'says in Danish what %s is, and on the same word',
    (_, rule) => {
      expect(rule.da).not.toBe(rule.en);
      expect(codesIn(rule.da)).toEqual(codesIn(rule.en));
      expect(sourceOf(rule, 'da').split(/[;:]/)[0]).toBe(sourceOf(rule, 'en').split(/[;:]/)[0]);
    },
  );
});
