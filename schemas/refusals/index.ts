import { access } from './access.ts';
import { availability } from './availability.ts';
import { cases } from './cases.ts';
import { education } from './education.ts';
import { facts } from './facts.ts';
import { feeds } from './feeds.ts';
import { lessIntensiveEffort } from './less-intensive-effort.ts';
import { meetings } from './meetings.ts';
import { messages } from './messages.ts';
import { requests } from './requests.ts';
import { service } from './service.ts';
import { spells } from './spells.ts';

/** Every stable refusal code, with its HTTP status and texts. Add to them; never rename. */
export const refusals = {
  ...requests,
  ...messages,
  ...access,
  ...feeds,
  ...spells,
  ...cases,
  ...meetings,
  ...lessIntensiveEffort,
  ...facts,
  ...availability,
  ...education,
  ...service,
};

export type RefusalCode = keyof typeof refusals;

/** Every code, sorted by status. */
export const refusalCodes = (Object.keys(refusals) as [RefusalCode, ...RefusalCode[]]).sort(
  (one, other) => refusals[one].status - refusals[other].status,
);
