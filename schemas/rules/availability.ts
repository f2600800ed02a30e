import { defaultPolicy } from '../policy.ts';
import { defineRuleArea } from './rule-area.ts';

const { lateDoubtDays } = defaultPolicy.availability;

export const availability = defineRuleArea({
  heading: { en: 'Availability doubt', da: 'Underretning om tvivl om rådighed' },
  rules: {
    'R-AVAIL-1': {
      en: '`availability-doubt` of the jobcentre gives the reason, the day it was observed and a text. It reaches the a-kasse at once.',
      da: '`availability-doubt` fra kommunen/jobcenteret angiver årsagen, dagen for det, der blev konstateret, og en tekst. Den når straks a-kassen.',
      source: 'LAW; A17',
    },
    'R-AVAIL-2': {
      en: '`availability-assessment` of the a-kasse answers a doubt with an outcome and a date; it may also come unprompted. The jobcentre learns the outcome, never a sanction. `more-information-needed` is an interim answer.',
      da: '`availability-assessment` fra a-kassen besvarer en underretning med et resultat og en dato; den kan også komme af egen drift. Kommunen/jobcenteret får resultatet at vide, aldrig en sanktion. `more-information-needed` er et foreløbigt svar.',
      source: { en: 'LAW; HUB: no more data than needed', da: 'LAW; HUB: ikke flere oplysninger end nødvendigt' },
    },
    'R-AVAIL-3': {
      en: `A doubt is open until it is assessed, or withdrawn by the jobcentre’s side, also after the spell has ended; the same doubt is not assessed twice. One that was observed in the spell is accepted for \`lateDoubtDays\` (${lateDoubtDays}) after its last day, and flagged \`late\`.`,
      da: `En underretning er åben, til den er vurderet eller trukket tilbage af kommunen/jobcenteret, også efter at forløbet er ophørt; den samme underretning vurderes kun én gang. En tvivl, der opstod i forløbet, godtages i \`lateDoubtDays\` (${lateDoubtDays}) dage efter dets sidste dag og markeres \`late\`.`,
      source: 'HUB',
    },
  },
});
