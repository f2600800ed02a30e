import { type RuleId, ruleIds } from './rules.ts';

/** The headings that people look for rules under, by the beginning of the rules' ids. */
export const ruleAreas = {
  'R-REG-': 'What is asked for',
  'R-CPR-': 'CPR numbers',
  'R-ROUTE-': 'Who may speak, and who hears it',
  'R-FACT-': 'What has happened',
  'R-SPELL-': 'Spells',
  'R-TRI-': 'Triage',
  'R-MEET-': 'Meetings',
  'R-AVAIL-': 'Availability doubt',
  'R-LIE-': 'Less-intensive effort and veto',
  'R-EDU-': 'Education plan',
  'R-PARTY-': 'Finding each other',
  'R-ASK-': 'Questions and answers',
  'R-AUD-': 'Audit',
} as const;
export type RuleArea = keyof typeof ruleAreas;

export const rulesByArea: readonly { area: RuleArea; rules: readonly RuleId[] }[] = (
  Object.keys(ruleAreas) as RuleArea[]
).map((area) => ({ area, rules: ruleIds.filter((rule) => rule.startsWith(area)) }));
