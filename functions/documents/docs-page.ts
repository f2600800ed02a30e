import * as z from 'zod';
import { Envelope, OutgoingEnvelope } from '../../schemas/envelope.ts';
import { flagMeanings } from '../../schemas/flags.ts';
import { messageKindNames } from '../../schemas/kinds/index.ts';
import type { Language } from '../../schemas/language.ts';
import type { Call } from './call.ts';
import { callsTable } from './docs-page/calls-table.ts';
import { fieldsTable } from './docs-page/fields-table.ts';
import { gettingStarted } from './docs-page/getting-started.ts';
import { introduction } from './docs-page/introduction.ts';
import { kindSection } from './docs-page/kind-section.ts';
import { conclusionKindNames, navigation } from './docs-page/navigation.ts';
import { prose } from './docs-page/prose.ts';
import { faultsTable, refusalsTable } from './docs-page/refusals-table.ts';
import { rulesList, sourcesList, wordsTable } from './docs-page/rules-list.ts';
import { style } from './docs-page/style.ts';
import { type Told, toldIn } from './docs-page/told.ts';
import { html, Markup } from './html.ts';

const messages = (told: Told): Markup => html`<section id="messages">
<h2>${told.page.messages.title}</h2>
<p>${prose(told.page.messages.text)}</p>
<p id="cpr-numbers">${prose(told.page.messages.cpr)}</p>
${fieldsTable(z.strictObject(Envelope.shape), told, told.envelope)}
<h4>${told.page.messages.flags}</h4>
<p>${told.page.messages.flagsText}</p>
<dl>${Object.entries(flagMeanings).map(([flag, meaning]) => html`<dt><code>${flag}</code></dt><dd>${prose(meaning[told.language])}</dd>`)}</dl>
${messageKindNames.map((kind) => kindSection(kind, told))}
</section>`;

const events = (told: Told): Markup => html`<section id="events">
<h2>${told.page.events.title}</h2>
<p>${prose(told.page.events.text)}</p>
${fieldsTable(z.strictObject(OutgoingEnvelope.shape), told, told.outgoingEnvelope)}
${conclusionKindNames.map((kind) => kindSection(kind, told))}
</section>`;

const pageOf = (calls: readonly Call[], told: Told): Markup => html`<!doctype html>
<html lang="${told.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${told.page.title}</title>
<style>${new Markup(style)}</style>
</head>
<body id="top">
${navigation(told.page)}
<main>
${introduction(told.page)}
${gettingStarted(told)}
<section id="calls"><h2>${told.page.calls.title}</h2>
<p>${told.page.calls.text}</p>
${callsTable(calls, told)}</section>
${messages(told)}
${events(told)}
<section id="refusals"><h2>${told.page.refusals.title}</h2>
<p>${prose(told.page.refusals.text)}</p>
${refusalsTable(told)}
<h3>${told.page.refusals.faults}</h3>
${faultsTable(told)}</section>
<section id="rules"><h2>${told.page.rules.title}</h2>
<p>${told.page.rules.text}</p>
${rulesList(told)}
<h3>${told.page.rules.sources}</h3>
${sourcesList(told)}</section>
<section id="words"><h2>${told.page.words.title}</h2>
${wordsTable(told)}</section>
</main>
</body>
</html>
`;

/** The documentation on one page that loads nothing. */
export const docsPage = (calls: readonly Call[], language: Language): string => pageOf(calls, toldIn[language]).text;
