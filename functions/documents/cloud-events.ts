import * as z from 'zod';
import { exampleCase, exampleEvent } from '../../schemas/answers/fields.ts';
import { Envelope, hubSourceOf, OutgoingEnvelope, sequenceAt, sourceOf } from '../../schemas/envelope.ts';
import { field } from '../../schemas/field.ts';
import { classificationOf } from '../../schemas/kinds/classification.ts';
import { isCaseKind, type Kind, kinds, typeOf } from '../../schemas/kinds/index.ts';

type Data = Record<string, unknown>;

const typeSchemaOf = (kind: Kind) =>
  field(z.literal(typeOf(kind)), 'The kind of message and its version.', typeOf(kind), 'R-ROUTE-1');

/** The CloudEvent in which a party sends a kind. */
export const messageSchemaOf = (kind: Kind, data: z.ZodType = kinds[kind].data) =>
  Envelope.extend({ type: typeSchemaOf(kind), data });

/** The CloudEvent in which a party receives a kind. */
export const eventSchemaOf = (kind: Kind, data: z.ZodType = kinds[kind].data) =>
  OutgoingEnvelope.extend({ type: typeSchemaOf(kind), data });

const jobcentre = 'jobcentre-751';
const akasse = 'akasse-hk';

const senderOf = (kind: Kind, { convener }: Data): string =>
  typeof convener === 'string' ? convener : kinds[kind].from[0] === 'jobcentre' ? jobcentre : akasse;

const exampleOf = (kind: Kind): Data => kinds[kind].examples[0] as Data;

/** A message that the hub understands. */
export const exampleMessageOf = (kind: Kind) => {
  const data = exampleOf(kind);
  return {
    specversion: '1.0',
    id: `${kind}-1`,
    source: sourceOf(senderOf(kind, data)),
    type: typeOf(kind),
    time: '2012-11-16T10:05:00+01:00',
    datacontenttype: 'application/json',
    actor: 'medarbejder-4711',
    data,
  };
};

/** The example message that leads to the example event; none where time does. */
const causeOf = (kind: Kind): string | undefined => {
  const { from, follows } = kinds[kind];
  return from.length > 0 ? kind : follows?.atOnce?.[0]?.kind;
};

/** What the example event is about: a case, a party, or a message that a party sent. */
const subjectOf = (kind: Kind, sender: string, recipient: string): string => {
  if (isCaseKind(kind)) return exampleCase;
  if (kinds[kind].audience === 'sender') return `${recipient}:b1f0c7de-1`;
  return sender === 'hub' ? akasse : sender;
};

/** An event as its recipient reads it. */
export const exampleEventOf = (kind: Kind) => {
  const data = exampleOf(kind);
  const { from, rule, withheld = [] } = kinds[kind];
  const cause = causeOf(kind);
  const isConclusion = from.length === 0;
  const sender = isConclusion ? 'hub' : senderOf(kind, data);
  const recipient = sender === jobcentre ? akasse : jobcentre;
  return {
    specversion: '1.0',
    id: exampleEvent,
    source: hubSourceOf(recipient),
    type: typeOf(kind),
    subject: subjectOf(kind, sender, recipient),
    time: isConclusion ? '2012-11-16T09:05:01.000Z' : '2012-11-16T10:05:00+01:00',
    recordedtime: '2012-11-16T09:05:01.000Z',
    datacontenttype: 'application/json',
    dataschema: `https://samspil.example/schemas/${typeOf(kind)}`,
    ...classificationOf(kind),
    sender,
    recipient,
    sequence: sequenceAt(17),
    ...(isCaseKind(kind) && { casesequence: 2 }),
    feedposition: 17,
    feedepoch: 'k3v9x2',
    ...(isCaseKind(kind) && { previousofcitizen: 12 }),
    ...(cause && { causationid: `${cause}-1` }),
    ...(isConclusion && { rule }),
    data: Object.fromEntries(Object.entries(data).filter(([name]) => !withheld.includes(name))),
  };
};
