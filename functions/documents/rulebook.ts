import { ruleAreas } from '../../schemas/rules/index.ts';
import { type Rule, sourceOf } from '../../schemas/rules/rule-area.ts';
import { sources } from '../../schemas/rules/sources.ts';
import { words } from '../../schemas/words.ts';
import { markdownTable } from './markdown-table.ts';

const bullet = ([id, rule]: [id: string, rule: Rule]): string => `- **${id}** ${rule.en} [${sourceOf(rule, 'en')}]`;

/** `docs/rulebook.md`. */
export const rulebook = (): string =>
  [
    '# Rulebook: what the hub decides, and on whose word',
    '<!-- Written by functions/documents/write.ts from schemas/rules/: change that, not this. -->',
    'Every rule has an id, and the tests that keep it carry the id in their titles. The hub refuses only what the rules forbid or what cannot be routed; what is merely odd it accepts and flags. It never sanctions anyone.',
    markdownTable(
      ['Source', 'Is'],
      Object.entries(sources).map(([source, { en }]) => [source, en]),
    ),
    '## Words',
    markdownTable(
      ['Danish', 'In code and documents', 'Meaning'],
      words.map(({ danish, code, meaning }) => [danish, code, meaning]),
    ),
    ...ruleAreas.flatMap(({ heading, rules }) => [`## ${heading.en}`, Object.entries(rules).map(bullet).join('\n')]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
