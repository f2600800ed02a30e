import { countOf, sizeOf } from '../../../../schemas/amounts.ts';
import { limits } from '../../../../schemas/limits.ts';
import { html } from '../../html.ts';
import type { PageTexts } from './page-texts.ts';

export const englishPage: PageTexts = {
  title: 'Samspil: documentation',
  contents: 'Contents',
  introduction: {
    eyebrow: 'Documentation for integrators',
    lead: 'The integration hub between the Danish a-kasser and the municipal jobcentres. One connection instead of one for every pair: a party says what has happened to a citizen, and those concerned hear of it.',
    way: [
      { name: 'A party', does: 'sends a message about a citizen' },
      { name: 'The hub', does: 'checks it, decides by its rules, keeps it' },
      { name: 'The counterparty', does: 'reads it on its feed, in order, once' },
    ],
  },
  start: {
    link: 'Getting started',
    title: 'From a token to the other side’s feed',
    identify: {
      title: '1. Say who you are',
      text: `\`SAMSPIL\` is the address of the hub, here a sandbox on your own machine. Fetch an access token with your client id and secret: OAuth 2 client credentials. In a sandbox every party of the register is a client whose id is its party id and whose secret is \`sandbox\`. A token lives ${limits.tokenMinutes} minutes.`,
    },
    send: {
      title: '2. Say what has happened',
      text: 'A message is a CloudEvent 1.0. `source` is you, `id` is your own and never used for anything else, `actor` is the employee or batch job that acts.',
      again:
        'Whenever you are in doubt, send the same message again: one that was accepted gets its first answer again, and one that a rule refused is decided anew and may be accepted then. It is the same when `source`, `id`, `type` and `data` are; `time` and `actor` do not count. If you correct a message that a rule refused (a status from 403 to 422), give it a new `id`: the old one gets 409 `id-reused`. One that was refused with 400 was not kept, and is corrected under the same `id`.',
      many: `Many messages at once are one JSON array (\`application/cloudevents-batch+json\`) or one message per line (\`application/x-ndjson\`): at most ${countOf(limits.batchMessages, 'en')} messages and ${sizeOf(limits.batchBytes)} in all, answered with one result per message in order. A message that is sent alone, or as a line, is at most ${sizeOf(limits.messageBytes)}; in an array only the whole has a limit. With \`dryRun=true\` the hub decides and keeps nothing.`,
    },
    read: {
      title: '3. Hear what concerns you',
      text: `Read your feed on from where you are; \`wait\` keeps the connection open until there is something, for ${limits.heldSeconds} seconds at most. \`limit\` sets the length of a page, and \`type\`, given once or several times, what is on it; \`since\` begins at an instant instead of after a position. The header \`Link\` names the next call. Reading on from a page confirms what was on it.`,
      again:
        'Keep a position together with its `feedepoch`, the life of the feed that it belongs to, and send both. After a restore the feed has begun another life: the answer is 410 with the new `epoch` and the `earliest` position. Read on from there, never from the old position.',
    },
    refused: {
      title: '4. When the hub says no',
      text: 'Every refusal is an RFC 9457 problem with a stable `code`, the `rule` behind it, and pointers to the fields at fault; in Danish with `Accept-Language: da`. The values that you sent are never repeated in it. After 408, 429, 500 or 503, send the same again. A gateway or proxy in front of the hub may answer 401, 413, 429, 502, 503 or 504 in a form of its own: go by the status then.',
    },
    sandbox: {
      title: '5. Move time in a sandbox',
      text: 'In a sandbox there is also the client `operator`, with the secret `sandbox` and the scope `operator`. It sets the clock that the rules go by, lets it run again, and removes all cases and feeds. A clock that is set stands still; moved forward, it brings about what falls due on the way. `now` carries an offset. Emptying the sandbox leaves the clock as it is. Tokens, logs and the header `Date` keep the time of the system. A live hub has none of these calls.',
    },
  },
  calls: {
    title: 'Calls',
    text: html`With the media types and the query parameters that each takes. What they mean, and all answers, in machine-readable form: <a href="/openapi.json">OpenAPI</a>, <a href="/asyncapi.json">AsyncAPI</a>, and JSON Schema at <code>/schemas/{type}</code>.`,
    columns: ['Call', 'What it does', 'Scope'],
    open: 'open to all',
  },
  messages: {
    link: 'Messages',
    title: 'Messages: what parties say',
    text: 'Every message is a CloudEvent of this form. A field that the schema does not know is refused, so that a typing error does not pass silently. Dates are `YYYY-MM-DD`, instants carry an offset, money is in øre.',
    cpr: 'An id, an actor, a reference and a code never hold a CPR number, nor what could be one: ten digits in a row, or six that form a date and, after other characters, four more. A whole UUID, ULID or hexadecimal digest is taken.',
    flags: 'Flags',
    flagsText: 'What is merely odd is accepted all the same; the answer then carries a flag.',
  },
  events: {
    link: 'Events',
    title: 'Events: what parties hear',
    text: 'A message that is accepted reaches the counterparty as an event of the same type with the same `data`. What the hub concludes goes out as events of its own, to both. Every event is a CloudEvent of this form; its `id` is the same for every recipient. Pass over fields that you do not know: they may grow within a version.',
  },
  fields: { columns: ['Field', 'Meaning', 'Example', 'Rules'], required: 'required' },
  kind: {
    type: 'Type',
    sentBy: 'Sent by',
    rule: 'Rule',
    senders: { akasse: 'a-kasse', jobcentre: 'jobcentre', hub: 'the hub' },
    goesTo: 'Goes to',
    audiences: {
      counterparty: 'The counterparty, as an event of the same kind.',
      'both-parties': 'Both parties of the case.',
      'other-side': 'Every party of the other side.',
      sender: 'The sender of the message.',
      nobody: 'Nobody. The hub keeps it, and every party can look it up.',
    },
    sentByHub: 'The hub sends it',
    atOnce: (kinds) => html`On accepting ${kinds}.`,
    whenDue: (kinds) => html`When a date or deadline from ${kinds} has passed.`,
    follows: 'What follows',
    mayFollow: (kinds) => html`The hub may send ${kinds}.`,
    withheld: (field) => html`${field} stays with the sender and the audit.`,
    message: 'A message',
    event: 'An event',
  },
  refusals: {
    title: 'Refusals',
    text: 'Codes are stable; texts are not. Let your program decide by `code`, and show the text to people.',
    faults: 'Codes of single fields',
    code: 'Code',
  },
  rules: {
    title: 'Rules',
    text: 'What the hub decides, and on whose word. It refuses only what the rules forbid or what cannot be routed.',
    sources: 'Sources',
  },
  words: { title: 'Words', columns: ['Danish', 'Here', 'Meaning'] },
};
