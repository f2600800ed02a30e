import * as z from 'zod';
import { scopeMeanings } from '../../schemas/answers.ts';
import { type Kind, kindNames, kinds, messageKindNames, typeOf } from '../../schemas/kinds/index.ts';
import { about } from './about.ts';
import { eventSchemaOf, exampleEventOf, exampleMessageOf, messageSchemaOf } from './cloud-events.ts';
import { componentNameOf } from './component-name.ts';
import { described, describedAnswer } from './described.ts';
import { once } from './once.ts';

const overrides = { input: described, output: describedAnswer };
const payloadOf = (schema: z.ZodType, io: keyof typeof overrides) => {
  const { $schema: _, ...payload } = z.toJSONSchema(schema, { target: 'draft-7', io, override: overrides[io] });
  return payload;
};

const messageOf = (kind: Kind, schema: z.ZodType, io: keyof typeof overrides, example: object) => ({
  name: typeOf(kind),
  title: `${kind} (${kinds[kind].danish})`,
  summary: kinds[kind].description,
  contentType: 'application/cloudevents+json',
  payload: payloadOf(schema, io),
  examples: [{ name: kind, payload: example }],
});

const received = (kind: Kind) => `${componentNameOf(kind)}Message`;
const sent = (kind: Kind) => `${componentNameOf(kind)}Event`;

const messages = () =>
  Object.fromEntries([
    ...messageKindNames.map((kind) => [
      received(kind),
      messageOf(kind, messageSchemaOf(kind), 'input', exampleMessageOf(kind)),
    ]),
    ...kindNames.map((kind) => [sent(kind), messageOf(kind, eventSchemaOf(kind), 'output', exampleEventOf(kind))]),
  ]);

const referencesTo = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }]));

const httpMethod = (method: 'GET' | 'POST') => ({ http: { method, bindingVersion: '0.3.0' } });

const contract = once(() => ({
  asyncapi: '3.1.0',
  info: about,
  defaultContentType: 'application/cloudevents+json',
  channels: {
    messages: {
      address: '/messages',
      title: 'What parties say',
      description: 'A party posts its messages here, alone or in batches.',
      messages: referencesTo(messageKindNames.map(received)),
    },
    feed: {
      address: '/events',
      title: 'What a party hears',
      description: 'Each party has a feed of its own, and reads it on from the position that it has come to.',
      messages: referencesTo(kindNames.map(sent)),
    },
  },
  operations: {
    receiveMessage: {
      action: 'receive',
      channel: { $ref: '#/channels/messages' },
      summary: 'The hub receives a message from a party and decides on it.',
      bindings: httpMethod('POST'),
    },
    sendEvent: {
      action: 'send',
      channel: { $ref: '#/channels/feed' },
      summary: 'The hub sends an event to those concerned.',
      bindings: httpMethod('GET'),
    },
  },
  components: { messages: messages() },
}));

const securityAt = (origin: string) => [
  {
    type: 'oauth2',
    description: 'Client credentials.',
    flows: { clientCredentials: { tokenUrl: `${origin}/oauth/token`, availableScopes: scopeMeanings } },
    scopes: ['messages:write', 'events:read'],
  },
];

/** AsyncAPI 3.1 of what goes in and out, as seen from the hub served at `origin`. */
export const asyncapi = (origin: string) => {
  const { host, protocol } = new URL(origin);
  const hub = { host, protocol: protocol.slice(0, -1), security: securityAt(origin) };
  return { ...contract(), servers: { hub } };
};
