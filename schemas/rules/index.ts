import { audit } from './audit.ts';
import { availability } from './availability.ts';
import { cpr } from './cpr.ts';
import { education } from './education.ts';
import { facts } from './facts.ts';
import { lessIntensiveEffort } from './less-intensive-effort.ts';
import { meetings } from './meetings.ts';
import { parties } from './parties.ts';
import { questions } from './questions.ts';
import { registration } from './registration.ts';
import { routing } from './routing.ts';
import type { RuleArea } from './rule-area.ts';
import { spells } from './spells.ts';
import { triage } from './triage.ts';

/** The rules of the rulebook that this version implements, in reading order. */
const areas = [
  registration,
  cpr,
  routing,
  facts,
  spells,
  triage,
  meetings,
  availability,
  lessIntensiveEffort,
  education,
  parties,
  questions,
  audit,
] as const;

type IdIn<Area> = Area extends RuleArea<infer Id> ? Id : never;
export type RuleId = IdIn<(typeof areas)[number]>;

export const ruleAreas: readonly RuleArea[] = areas;
export const ruleIds = areas.flatMap(({ rules }) => Object.keys(rules)) as [RuleId, ...RuleId[]];
