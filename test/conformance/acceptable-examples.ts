import { sourceOf } from '../../schemas/envelope.ts';
import { type Kind, kinds, type MessageKind, messageKindNames, typeOf } from '../../schemas/kinds/index.ts';
import type { PartyId } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { newCpr, newId } from '../e2e/client.ts';

type Said = { kind: MessageKind; example: number; by: PartyId };

/** An example of a kind, when it can be accepted, and what has to be said of the citizen before. */
export type AcceptableExample = Said & { at: Instant; before: readonly Said[] };

const [akasse, jobcentre] = ['akasse-hk', 'jobcentre-751'];
const [winter, afterChristmas] = ['2012-12-05T12:00:00+01:00', '2013-01-25T12:00:00+01:00'];

const exampleOf = (kind: Kind, example: number) => kinds[kind].examples[example] as Record<string, unknown>;

/** Whoever the example names as convener or as its a-kasse; otherwise the side that may say such a thing. */
const saidBy = (kind: MessageKind, example: number): Said => {
  const data = exampleOf(kind, example);
  const named = data.convener ?? (kind === 'spell-opened' ? data.akasse : undefined);
  if (named !== undefined) return { kind, example, by: named as PartyId };
  const { from, dataFrom } = kinds[kind];
  const side = from.find((each) => dataFrom?.[each]?.safeParse(data).success ?? true);
  return { kind, example, by: side === 'jobcentre' || kind === 'case-answer' ? jobcentre : akasse };
};

const opened = saidBy('spell-opened', 0);
const approved = [saidBy('education-plan', 0), saidBy('education-decision', 0)];

const before: Partial<Record<`${MessageKind} ${number}`, readonly Said[]>> = {
  'spell-closed 2': [saidBy('spell-closed', 0)],
  'availability-doubt 1': [saidBy('availability-doubt', 0)],
  'availability-assessment 0': [saidBy('availability-doubt', 0)],
  'less-intensive-effort 1': [saidBy('less-intensive-effort', 0)],
  'less-intensive-veto-lifted 0': [saidBy('less-intensive-veto', 0)],
  'education-plan 1': approved,
  'education-plan 2': [...approved, saidBy('education-plan', 1)],
  'education-decision 0': [saidBy('education-plan', 0)],
  'education-decision 1': [saidBy('education-plan', 0)],
  'case-answer 0': [saidBy('case-question', 0)],
};

const isAboutACitizen = (kind: MessageKind, example: number): boolean => 'cpr' in exampleOf(kind, example);

/** Every example of every message, in the order of time. */
export const acceptableExamples: readonly AcceptableExample[] = messageKindNames
  .flatMap((kind) =>
    kinds[kind].examples.map((_, example): AcceptableExample => {
      const opening = kind === 'spell-opened' || !isAboutACitizen(kind, example) ? [] : [opened];
      return {
        ...saidBy(kind, example),
        at: kind === 'education-plan' && example > 0 ? afterChristmas : winter,
        before: [...opening, ...(before[`${kind} ${example}`] ?? [])],
      };
    }),
  )
  .sort((one, other) => one.at.localeCompare(other.at));

/** The messages in which an example is said of a new citizen, what has to be said before among them. */
export const messagesOf = ({ at, before: earlier, ...example }: AcceptableExample, origin: string) => {
  const cpr = newCpr();
  return [...earlier, example].map(({ kind, example: number, by }) => {
    const data = exampleOf(kind, number);
    return {
      by,
      message: {
        specversion: '1.0',
        id: newId(),
        source: sourceOf(by),
        type: typeOf(kind),
        time: at,
        subject: 'sag-12',
        datacontenttype: 'application/json',
        dataschema: `${origin}/schemas/${typeOf(kind)}`,
        actor: 'åse.sørensen',
        data: isAboutACitizen(kind, number) ? { ...data, cpr } : data,
      },
    };
  });
};
