import { defaultPolicy } from '../policy.ts';
import { defineRuleArea } from './rule-area.ts';

const { leadWeeks } = defaultPolicy.lessIntensiveEffort;

export const lessIntensiveEffort = defineRuleArea({
  heading: {
    en: 'Less-intensive effort and veto',
    da: 'Mindre intensiv indsats, og beslutning om eller indsigelse mod den',
  },
  rules: {
    'R-LIE-1': {
      en: `\`less-intensive-effort\` from either party, with ground and dates, reaches the other at once: the citizen tells one of them. A start further ahead than \`leadWeeks\` (${leadWeeks}), counted from the first day of the effort where that lies ahead, is refused. One effort stands at a time: another is refused (\`effort-stands\`), and a changed one is the same \`effortId\` again, from the same side. \`documented: false\` is flagged \`undocumented\`. The effort ends at the first of its start, \`until\`, \`endedOn\`, a veto and the end of the spell; an end that is not told by a party is told to both.`,
      da: `\`less-intensive-effort\` fra en af parterne, med grundlag og datoer, når straks den anden: borgeren henvender sig ét sted. En start mere end \`leadWeeks\` (${leadWeeks}) uger fremme, regnet fra indsatsens første dag, når den ligger fremme, afvises. Der kan kun være én registrering ad gangen: en anden afvises (\`effort-stands\`), og en ændring er samme \`effortId\` igen fra samme side. \`documented: false\` markeres \`undocumented\`. Indsatsen ophører ved det første af disse: starten, \`until\`, \`endedOn\`, en beslutning eller indsigelse og forløbets afslutning. Et ophør, som tiden bringer, meddeles begge parter.`,
      source: { en: 'A17: “henvende sig ét sted”; LAW §106', da: 'A17: “henvende sig ét sted”; LAW § 106' },
    },
    'R-LIE-2': {
      en: '`less-intensive-veto` is a decision that this citizen is not to be covered, or an objection told to the other. While one stands nobody can register an effort, and an active one ends.',
      da: '`less-intensive-veto` er en beslutning om, at borgeren ikke kan omfattes, eller en indsigelse over for den anden part. Så længe en af dem gælder, kan mindre intensiv indsats ikke registreres, og en igangværende ophører.',
      source: 'A17; HUB',
    },
    'R-LIE-3': {
      en: 'Only the side that vetoed lifts its veto; two vetoes must both be lifted.',
      da: 'Kun den part, der står bag, kan ophæve sin beslutning eller trække sin indsigelse tilbage; er der to, skal begge falde bort.',
      source: 'HUB',
    },
    'R-LIE-4': {
      en: 'From its first day until it ends, less-intensive effort lets meetings be held as R-MEET-3 and R-MEET-4 say.',
      da: 'Fra den første dag, til den ophører, kan samtaler under mindre intensiv indsats holdes, som R-MEET-3 og R-MEET-4 siger.',
      source: 'A17; HUB',
    },
    'R-LIE-5': {
      en: 'For any interleaving of registrations and vetoes the end is the same whichever is handled first: the vetoes stand and no effort is active. The history may differ.',
      da: 'Hvordan registreringer, beslutninger og indsigelser end krydser hinanden, er udfaldet det samme: beslutningerne og indsigelserne gælder, og ingen er omfattet af mindre intensiv indsats. Forløbet dertil kan være forskelligt.',
      source: 'HUB',
    },
    'R-LIE-6': {
      en: 'Who may register, decide and object is the policy’s: both sides, all three.',
      da: 'Reglerne bestemmer, hvem der kan registrere, beslutte og gøre indsigelse: begge parter kan alle tre ting.',
      source: 'A17; LAW',
    },
  },
});
