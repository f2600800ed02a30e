import * as z from 'zod';
import { type Kind, kindNames, kinds, messageKindNames } from '../../../schemas/kinds/index.ts';
import { eventSchemaOf, messageSchemaOf } from '../cloud-events.ts';
import { componentNameOf } from '../component-name.ts';

const named = <Schema extends z.ZodType>(schema: Schema, kind: Kind, suffix: string, description: string): Schema =>
  schema.meta({ id: `${componentNameOf(kind)}${suffix}`, description });

const dataOf = new Map(
  kindNames.map((kind) => [
    kind,
    named(kinds[kind].data, kind, '', `${kinds[kind].danish}: ${kinds[kind].description}`),
  ]),
);

const messages = messageKindNames.map((kind) =>
  named(messageSchemaOf(kind, dataOf.get(kind)), kind, 'Message', `A CloudEvent that says \`${kind}\`.`),
);
const events = kindNames.map((kind) =>
  named(eventSchemaOf(kind, dataOf.get(kind)), kind, 'Event', `A CloudEvent that says \`${kind}\` to its recipient.`),
);

type AtLeastOne<Each> = [Each, ...Each[]];

/** Everything that a party may send. */
export const Message = z
  .discriminatedUnion('type', messages as AtLeastOne<(typeof messages)[number]>)
  .meta({ id: 'Message', description: 'A message from a party: a CloudEvent 1.0 of one of the kinds.' });

/** Everything that a party may receive. */
export const Event = z
  .discriminatedUnion('type', events as AtLeastOne<(typeof events)[number]>)
  .meta({ id: 'Event', description: 'An event on a party’s feed: a CloudEvent 1.0 of one of the kinds.' });
