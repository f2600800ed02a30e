import { ruleAreas, rulesByArea } from '../../schemas/rule-areas.ts';
import { ruleTexts, sources } from '../../schemas/rule-texts.ts';
import type { RuleId } from '../../schemas/rules.ts';
import { words } from '../../schemas/words.ts';
import { markdownTable } from './markdown-table.ts';

const bullet = (rule: RuleId): string => `- **${rule}** ${ruleTexts[rule].text} [${ruleTexts[rule].source}]`;

/** `docs/rulebook.md`. */
export const rulebook = (): string =>
  [
    '# Rulebook: what the hub decides, and on whose word',
    '<!-- Written by functions/documents/write.ts from schemas/rule-texts.ts: change that, not this. -->',
    'Every rule has an id, and the tests that keep it carry the id in their titles. The hub refuses only what the rules forbid or what cannot be routed; what is merely odd it accepts and flags. It never sanctions anyone.',
    markdownTable(
      ['Source', 'Is'],
      Object.entries(sources).map(([source, title]) => [source, title]),
    ),
    '## Words',
    markdownTable(
      ['Danish', 'In code and documents', 'Meaning'],
      words.map(({ danish, code, meaning }) => [danish, code, meaning]),
    ),
    ...rulesByArea.flatMap(({ area, rules }) => [`## ${ruleAreas[area]}`, rules.map(bullet).join('\n')]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
