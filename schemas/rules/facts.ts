import { defaultPolicy } from '../policy.ts';
import { defineRuleArea } from './rule-area.ts';

const { announceDays } = defaultPolicy.spells;

export const facts = defineRuleArea({
  heading: { en: 'What has happened', da: 'Hvad der er sket' },
  rules: {
    'R-FACT-1': {
      en: `What has not happened is not told as a fact: a day observed, decided, held, started or completed that lies ahead is refused (\`not-happened-yet\`); one before the spell is accepted and flagged \`before-spell\`. Each date in a schema says whether it is told or planned. The first day of a spell may lie \`announceDays\` (${announceDays}) ahead.`,
      da: `Det, der ikke er sket, oplyses ikke som noget, der er sket: en dag for en iagttagelse, en afgørelse, en afholdelse, en start eller en afslutning, som ligger fremme, afvises (\`not-happened-yet\`); en dag før forløbet godtages og markeres \`before-spell\`. Hver dato i et skema siger, om den er oplyst eller planlagt. Et forløbs første dag må ligge \`announceDays\` (${announceDays}) dage fremme.`,
      source: 'HUB',
    },
  },
});
