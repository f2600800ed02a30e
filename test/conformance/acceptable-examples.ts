import { matters } from '../../functions/core/case/matters/index.ts';
import type { CaseMessage } from '../../functions/core/commit.ts';
import { sourceOf } from '../../schemas/envelope.ts';
import {
  isCaseMessageKind,
  isMessageKind,
  type Kind,
  kinds,
  type MessageKind,
  messageKindNames,
  typeOf,
} from '../../schemas/kinds/index.ts';
import { parseData } from '../../schemas/parse.ts';
import type { PartyId, Side } from '../../schemas/parties.ts';
import type { Instant } from '../../schemas/primitives.ts';
import { type Case, newCase, submit } from '../core/case.ts';
import { newCpr, newId } from '../e2e/client.ts';

type Said = { kind: MessageKind; example: number; by: PartyId };

/** An example of a kind, when it can be accepted, and what has to be said of the citizen before. */
export type AcceptableExample = Said & { at: Instant; before: readonly Said[] };

const partyOf: Record<Side, PartyId> = { akasse: 'akasse-hk', jobcentre: 'jobcentre-751' };
const [winter, afterChristmas] = ['2012-12-05T12:00:00+01:00', '2013-01-25T12:00:00+01:00'];

const exampleOf = (kind: Kind, example: number) => kinds[kind].examples[example] as Record<string, unknown>;

/** An example as each of those says it who may; the a-kasse that it names, where it names one. */
const sayingsOf = (kind: MessageKind, example: number): Said[] => {
  const data = exampleOf(kind, example);
  const named = { ...partyOf, ...(typeof data.akasse === 'string' && { akasse: data.akasse }) };
  return kinds[kind].from
    .filter((side) => 'value' in parseData(kind, side, data))
    .map((side) => ({ kind, example, by: named[side] }));
};
const examplesOf = (kind: MessageKind) => kinds[kind].examples.map((_, example) => example);

const messageOf = ({ kind, example, by }: Said) =>
  ({ id: newId(), sender: by, actor: 'åse.sørensen', kind, data: exampleOf(kind, example) }) as CaseMessage;

/** The case in which all of this was said at `at`; none where something of it is refused. */
const caseOf = (at: Instant, said: readonly Said[]): Case | undefined =>
  said.reduce<Case | undefined>(
    (known, each) => {
      const told = known && submit(known, messageOf(each));
      return told?.decision.outcome === 'accepted' ? told.after : undefined;
    },
    { ...newCase, now: at },
  );

const matterOf = (kind: MessageKind): readonly MessageKind[] =>
  Object.values(matters)
    .map(({ on }) => Object.keys(on).filter((each) => isMessageKind(each as Kind)) as MessageKind[])
    .find((each) => each.includes(kind)) ?? [];

const longest = 3;

/** The fewest examples of the same matter after which an example is accepted. */
const acceptable = (kind: MessageKind, example: number): AcceptableExample => {
  const sayings = sayingsOf(kind, example);
  const [first] = sayings;
  if (!isCaseMessageKind(kind) && first) return { ...first, at: winter, before: [] };
  const others = matterOf(kind).flatMap((other) => examplesOf(other).flatMap((each) => sayingsOf(other, each)));
  for (const at of [winter, afterChristmas]) {
    let tried: Said[][] = [kind === 'spell-opened' ? [] : sayingsOf('spell-opened', 0).slice(0, 1)];
    for (let length = 0; length <= longest; length++) {
      for (const before of tried)
        for (const said of sayings) if (caseOf(at, [...before, said])) return { ...said, at, before };
      tried = tried.flatMap((before) => others.map((other) => [...before, other])).filter((each) => caseOf(at, each));
    }
  }
  throw new Error(`example ${example} of ${kind} is never accepted`);
};

/** Every example of every message, in the order of time. */
export const acceptableExamples: readonly AcceptableExample[] = messageKindNames
  .flatMap((kind) => examplesOf(kind).map((example) => acceptable(kind, example)))
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
        data: isCaseMessageKind(kind) ? { ...data, cpr } : data,
      },
    };
  });
};
