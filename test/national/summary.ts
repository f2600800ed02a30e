import type { PartyId } from '../../schemas/parties.ts';
import { shippedPopulations } from '../../schemas/populations.ts';
import { nationalDate } from './country.ts';
import { mostFirst, type Percentiles, type Row, shown, table, tally } from './figures.ts';
import type { DayOptions, NationalDay } from './plan.ts';
import { type Finding, findingTexts, type Proof } from './proof.ts';
import type { SendReport } from './sender.ts';

export type Phase = SendReport & { name: string; seconds: number; untilRead: Percentiles };

type Played = {
  options: DayOptions;
  day: NationalDay;
  parties: readonly PartyId[];
  phases: readonly Phase[];
  proof: Proof;
};

type Section = (played: Played) => string[];

const feedsShown = 3;

const inAll = (phases: readonly Phase[], of: 'accepted' | 'refused' | 'duplicates') => {
  const all = tally();
  for (const phase of phases) for (const [what, count] of phase[of].rows()) all.add(what, count);
  return all;
};

const country: Section = ({ options: { citizens, seed }, day: { country, roles }, parties }) => {
  const estimated = country.akasser.filter(({ isEstimated }) => isEstimated);
  const unverified = Object.keys(shippedPopulations.unverified.persons);
  const rows = roles.map(
    ({ thread: { name, rate }, from, to }): Row => [name, to - from, rate.confidence, rate.source],
  );
  return [
    `A national day, ${nationalDate}: ${shown(citizens)} open spells, ${parties.length} parties, seed ${seed}.`,
    `Members: ${estimated.length} of ${country.akasser.length} a-kasser are estimated, ${shown(estimated[0]?.members ?? 0)} each.`,
    `Inhabitants: ${unverified.length} of ${country.municipalities.length} municipalities are of low confidence.`,
    '',
    ...table([['What happens', 'citizens', 'confidence', 'source'], ...rows]),
  ];
};

const messages: Section = ({ phases }) => {
  const [accepted, refused, duplicates] = [
    inAll(phases, 'accepted'),
    inAll(phases, 'refused'),
    inAll(phases, 'duplicates'),
  ];
  return [
    ...table([['Accepted', accepted.total()], ...accepted.rows().map(([kind, count]): Row => [`  ${kind}`, count])]),
    ...table([['Refused', refused.total()], ...refused.rows().map(([rule, count]): Row => [`  ${rule}`, count])]),
    ...table([['Sent again, answered as before', duplicates.total()]]),
  ];
};

const feeds: Section = ({ proof }) => {
  const byEvents = proof.events().sort(mostFirst);
  const total = byEvents.reduce((sum, [, events]) => sum + events, 0);
  const others = proof.foreign() > 0 ? [['  of others than this day', proof.foreign()] as Row] : [];
  return table([
    [`Events on ${byEvents.length} feeds`, total],
    ...others,
    ...byEvents.slice(0, feedsShown).map(([party, events]): Row => [`  ${party}`, events]),
    ['  …', ''],
    ...byEvents.slice(-feedsShown).map(([party, events]): Row => [`  ${party}`, events]),
  ]);
};

const speed: Section = ({ phases }) => {
  const rowOf = (name: string, { count, p50, p90, p99, max }: Percentiles): Row => [name, count, p50, p90, p99, max];
  return [
    ...table([
      ['Milliseconds', 'count', 'p50', 'p90', 'p99', 'max'],
      ...phases.flatMap(({ name, singles, batches, untilRead }) =>
        [
          rowOf(`${name}: single messages`, singles.percentiles()),
          rowOf(`${name}: batches`, batches.percentiles()),
          rowOf(`${name}: accepted → read by the subscriber`, untilRead),
        ].filter(([, count]) => count !== 0),
      ),
    ]),
    '',
    ...phases.map(({ name, seconds, accepted, refused, duplicates }) => {
      const count = accepted.total() + refused.total() + duplicates.total();
      return `  ${name}: ${shown(count)} messages in ${seconds.toFixed(1)} s, ${shown(count / seconds)}/s`;
    }),
    `  memory of the parties' side: ${shown(process.resourceUsage().maxRSS / 1024)} MiB at most`,
  ];
};

const check: Section = ({ proof: { findings } }) => [
  'Every event of every accepted message is on exactly the right feeds once, in order:',
  ...(Object.keys(findingTexts) as Finding[]).flatMap((finding) => {
    const { count, examples } = findings.of(finding);
    return [`  ${shown(count)} ${findingTexts[finding]}`, ...examples.map((example) => `    ${example}`)];
  }),
  `lost ${shown(findings.of('lost').count)}: the check ${findings.areNone() ? 'holds' : 'does not hold'}`,
];

/** What was played, how fast, and whether the proof holds. */
export const summaryOf = (played: Played): string[] =>
  [country, messages, feeds, speed, check].flatMap((section) => ['', ...section(played)]);
