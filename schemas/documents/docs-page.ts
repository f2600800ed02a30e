import * as z from 'zod';
import { Envelope, OutgoingEnvelope } from '../envelope.ts';
import { flagMeanings } from '../flags.ts';
import { messageKindNames } from '../kinds/index.ts';
import { described } from './described.ts';
import { callsTable } from './docs-page/calls-table.ts';
import { fieldsTable } from './docs-page/fields-table.ts';
import { gettingStarted } from './docs-page/getting-started.ts';
import { introduction } from './docs-page/introduction.ts';
import { kindSection } from './docs-page/kind-section.ts';
import { conclusionKindNames, navigation } from './docs-page/navigation.ts';
import { faultsTable, refusalsTable } from './docs-page/refusals-table.ts';
import { rulesList, sourcesList, wordsTable } from './docs-page/rules-list.ts';
import { style } from './docs-page/style.ts';
import { html, Markup } from './html.ts';

const fieldsOf = ({ shape }: z.ZodObject): Markup =>
  fieldsTable(z.toJSONSchema(z.strictObject(shape), { io: 'input', override: described }));

const messages = (): Markup => html`<section id="messages">
<h2>Messages: what parties say</h2>
<p>Every message is a CloudEvent of this form. A field that the schema does not know is refused, so that a typing error does not pass silently. Dates are <code>YYYY-MM-DD</code>, instants carry an offset, money is in øre. An id, an actor or a reference never holds a CPR number.</p>
${fieldsOf(Envelope)}
<h4>Flags</h4>
<p>What is merely odd is accepted all the same; the answer then carries a flag.</p>
<dl>${Object.entries(flagMeanings).map(([flag, meaning]) => html`<dt><code>${flag}</code></dt><dd>${meaning}</dd>`)}</dl>
${messageKindNames.map(kindSection)}
</section>`;

const events = (): Markup => html`<section id="events">
<h2>Events: what parties hear</h2>
<p>A message that is accepted reaches the counterparty as an event of the same type with the same <code>data</code>. What the hub concludes goes out as events of its own, to both. Every event is a CloudEvent of this form; its <code>id</code> is the same for every recipient. Pass over fields that you do not know: they may grow within a version.</p>
${fieldsOf(OutgoingEnvelope)}
${conclusionKindNames.map(kindSection)}
</section>`;

/** The documentation on one page that loads nothing. */
export const docsPage = (): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Samspil: documentation</title>
<style>${new Markup(style)}</style>
</head>
<body id="top">
${navigation()}
<main>
${introduction()}
${gettingStarted()}
<section id="calls"><h2>Calls</h2>
<p>The same in machine-readable form: <a href="/openapi.json">OpenAPI</a>, <a href="/asyncapi.json">AsyncAPI</a>, and JSON Schema at <code>/schemas/{type}</code>.</p>
${callsTable()}</section>
${messages()}
${events()}
<section id="refusals"><h2>Refusals</h2>
<p>Codes are stable; texts are not. A reader decides by <code>code</code>.</p>
${refusalsTable()}
<h3>Codes of single fields</h3>
${faultsTable()}</section>
<section id="rules"><h2>Rules</h2>
<p>What the hub decides, and on whose word. It refuses only what the rules forbid or what cannot be routed.</p>
${rulesList()}
<h3>Sources</h3>
${sourcesList()}</section>
<section id="words"><h2>Words</h2>
${wordsTable()}</section>
</main>
</body>
</html>
`.text;
