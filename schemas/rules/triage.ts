import { defaultPolicy } from '../policy.ts';
import { defineRuleArea } from './rule-area.ts';

const { suggestedFromWeek, earlyWeek, lateWeek, lateFlagDays } = defaultPolicy.triage;

export const triage = defineRuleArea({
  heading: { en: 'Triage', da: 'Placering af 1. fælles jobsamtale' },
  rules: {
    'R-TRI-1': {
      en: '`triage-result` of the a-kasse after the CV meeting says where in the programme it thinks that joint-1 belongs: `early` or `by-week-11`. Job prospects, reasons and the tool used are optional grounds. It reaches the jobcentre at once. A `screening` reason without an agreement on the tool is accepted and flagged `tool-not-agreed`.',
      da: '`triage-result` fra a-kassen efter CV-samtalen siger, hvor i kontaktforløbet den mener, at 1. fælles jobsamtale hører hjemme: `early` eller `by-week-11`. Jobmuligheder, grunde og det anvendte redskab er frivillige oplysninger. Beskeden når straks kommunen/jobcenteret. En `screening` uden en aftale om redskabet godtages og markeres `tool-not-agreed`.',
      source: 'A17: “hvor i forløbet den mener, at fællessamtalen skal holdes”',
    },
    'R-TRI-2': {
      en: 'The track is `by-week-11` only if the a-kasse has said so and no early-need flag of either party stands; otherwise `by-week-6`, also before any result. A change of track is told to both as `contact-track-changed`.',
      da: 'Fristen er kun `by-week-11`, når a-kassen har sagt det, og ingen af parterne har markeret et tidligt behov; ellers er den `by-week-6`, også før der foreligger en besked. En ændret frist meddeles begge parter som `contact-track-changed`.',
      source: {
        en: 'A17: week 6 “er fristen i dag”; week 11 is the exception',
        da: 'A17: uge 6 “er fristen i dag”; uge 11 er undtagelsen',
      },
    },
    'R-TRI-3': {
      en: 'Each side raises and withdraws only its own flag; while one stands the track stays `by-week-6`.',
      da: 'Hver part sætter og fjerner kun sin egen markering; så længe en står, er fristen `by-week-6`.',
      source: 'HUB',
    },
    'R-TRI-4': {
      en: `On track \`by-week-6\` joint-1 is due the last day of unemployment week ${earlyWeek} and suggested from week ${suggestedFromWeek}; an earlier one is never refused. On track \`by-week-11\` it is due the last day of week ${lateWeek}. A recommended week beyond the limit is accepted and flagged \`beyond-limit\`; the limit holds.`,
      da: `Med fristen \`by-week-6\` skal 1. fælles jobsamtale holdes senest den sidste dag i ledighedsuge ${earlyWeek} og foreslås fra uge ${suggestedFromWeek}; en tidligere afvises aldrig. Med fristen \`by-week-11\` skal den holdes senest den sidste dag i uge ${lateWeek}. En anbefalet uge efter fristen godtages og markeres \`beyond-limit\`; fristen gælder.`,
      source: 'A17; HUB',
    },
    'R-TRI-6': {
      en: 'A track that changes after joint-1 was held changes nothing about joint-1.',
      da: 'En frist, der ændres, efter at 1. fælles jobsamtale er holdt, ændrer intet for den samtale.',
      source: 'HUB',
    },
    'R-TRI-8': {
      en: `A track that turns back to \`by-week-6\` late makes joint-1 due on the later of the end of week ${earlyWeek} and ${lateFlagDays} days after the change, never after the end of week ${lateWeek}: nothing is missed by the change alone.`,
      da: `Går fristen sent tilbage til \`by-week-6\`, skal 1. fælles jobsamtale holdes senest ved udgangen af uge ${earlyWeek} eller ${lateFlagDays} dage efter ændringen, hvad der er senest, men aldrig efter udgangen af uge ${lateWeek}: ingen frist overskrides alene på grund af ændringen.`,
      source: 'HUB',
    },
  },
});
