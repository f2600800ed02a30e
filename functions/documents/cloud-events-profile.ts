import * as z from 'zod';
import { countOf, sizeOf } from '../../schemas/amounts.ts';
import { Envelope, OutgoingEnvelope } from '../../schemas/envelope.ts';
import { classificationOf } from '../../schemas/kinds/classification.ts';
import { isCaseKind, kindNames, typeOf } from '../../schemas/kinds/index.ts';
import { limits } from '../../schemas/limits.ts';
import { exampleEventOf, exampleMessageOf } from './cloud-events.ts';
import { described } from './described.ts';
import type { JsonSchema } from './json-schema.ts';
import { markdownTable } from './markdown-table.ts';

/** The type system of CloudEvents, as far as it is used. */
const typeOfAttribute = (name: string, { type, format }: JsonSchema): string => {
  if (name === 'data') return 'JSON';
  if (name === 'source') return 'URI-reference';
  if (name.endsWith('time')) return 'Timestamp';
  if (type === 'integer') return 'Integer';
  return format === 'uri' ? 'URI' : 'String';
};

const inTable = (text: string): string => text.replaceAll('|', '\\|');

const attributes = (envelope: typeof Envelope | typeof OutgoingEnvelope): string => {
  const { properties = {}, required = [] } = z.toJSONSchema(z.strictObject(envelope.shape), {
    override: described,
    io: 'input',
  });
  return markdownTable(
    ['Attribute', 'Type', 'Always', 'Meaning', 'Example'],
    Object.entries(properties as Record<string, JsonSchema>).map(([name, attribute]) => [
      `\`${name}\``,
      typeOfAttribute(name, attribute),
      required.includes(name) ? 'yes' : '',
      inTable(attribute.description ?? ''),
      inTable(`\`${JSON.stringify(attribute.examples?.[0])}\``),
    ]),
  );
};

const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

/** What concerns a citizen, and each kind that does not. */
const classes = (): string =>
  markdownTable(
    ['Events', '`dataclassification`', '`dataregulation`'],
    [
      ['about a citizen', '`confidential`', '`GDPR`'],
      ...kindNames
        .filter((kind) => !isCaseKind(kind))
        .map((kind) => [`\`${typeOf(kind)}\``, `\`${classificationOf(kind).dataclassification}\``, '']),
    ],
  );

const batch = `${countOf(limits.batchMessages, 'en')} events and ${sizeOf(limits.batchBytes)} in all`;

const ways = (): string =>
  markdownTable(
    ['Mode', '`Content-Type`', 'Body'],
    [
      ['structured', '`application/cloudevents+json`', `one event of at most ${sizeOf(limits.messageBytes)}`],
      ['batched', '`application/cloudevents-batch+json`', `an array of at most ${batch}`],
      ['NDJSON', '`application/x-ndjson`', `one event per line, at most ${batch}`],
      ['binary', '`application/json`', '`data` alone; each attribute is a header, `ce-<name>`'],
    ],
  );

const last = countOf(limits.largestPosition, 'en');

/** `docs/cloudevents-profile.md`. */
export const cloudEventsProfile = (): string => `# The CloudEvents profile of Samspil

<!-- Written by functions/documents/write.ts from schemas/envelope.ts: change that, not this. -->

Samspil takes and gives [CloudEvents 1.0.2](https://github.com/cloudevents/spec/tree/v1.0.2). Any SDK of CloudEvents reads its events and sends
its messages; \`npm test\` runs every example through the official JavaScript SDK, and \`npm run test:clients\` through the official Java SDK.

## Events: what a party reads

${attributes(OutgoingEnvelope)}

${json(exampleEventOf('triage-result'))}

A reader passes over attributes and members of \`data\` that it does not know: more may come within a version.

${classes()}

## Messages: what a party sends

${attributes(Envelope)}

${json(exampleMessageOf('triage-result'))}

- **Left out**: an attribute that is \`null\` counts as left out, as the JSON format of CloudEvents has it.
- **Dropped**: a \`traceparent\` or \`tracestate\` that cannot be read. It is never a reason to refuse a message.
- **Taken, and not used**: \`subject\`, \`dataschema\`, \`partitionkey\` and \`dataref\`. \`data\` is always held to the schema of \`type\`.
- **Refused**: every other attribute, with 400 and a pointer to it. It is most likely a typing error, and what it was meant to say would be lost.

## One event, one id

\`source\` and \`id\` together name one event: whoever sees the pair again has seen the event. \`source\` names the feed, so this holds for a system
that reads the feeds of many parties too. The part before the last \`-\` of \`id\` is the commit, the same for all recipients. It is random and
ordered by time, and never comes again, not even when a hub is restored from a backup and goes on from there. Events from before commits had ids of
their own keep theirs, \`<case>-<sequence>-<n>\`. The ids that a dry run answers name nothing.

A message, too, is known by its \`source\` and \`id\`. The same \`type\` and \`data\` under the same \`id\` get the first answer again; other content
under the same \`id\` is refused (409). After a timeout, a 429 or a 503, send the same message again, under the same \`id\`.

## Order

\`feedposition\` counts 1, 2, 3 … on each feed without gaps, and \`sequence\` is the same number as a String that sorts. It is scoped to \`source\`, as
the Sequence extension asks. \`casesequence\` counts the commits in a citizen's case, and several events of one commit have the same.
\`previousofcitizen\` is the \`feedposition\` of the event before it about the same citizen on the same feed: a reader that gets events out of order
holds one back until it has that one, or reads its feed. A position belongs to a life of the feed, \`feedepoch\`.

A queue keeps no order and may deliver twice. An event on a queue has \`partitionkey\` beside what it has on the feed.

## Numbers

An Integer of CloudEvents has 32 bits, so the last position of a feed is ${last}: at 10,000 events a day, that of its 588th year. A full feed
takes nothing more. The embedded edition answers 503 to a message that would go there, and does not keep it; on AWS the message is kept, and
its events wait and raise an alarm.

## Modes

${ways()}

In binary mode a header is in UTF-8, percent-encoded where it is not printable ASCII; quoted values of older senders are read too. What is wrong
with such a message is told by the pointers of the structured mode: \`/actor\`, \`/data/cpr\`. \`Content-Type\` is its \`datacontenttype\`, and needs to
be a media type of JSON. An event of 64 KiB, which every CloudEvents system passes on, is passed on here. A feed is read as batches
(\`GET /events\`); \`limit\` says how many events at most. On AWS an event bus takes messages in structured mode as the \`detail\` of an entry.
`;
