import { isCaseKind, isMessageKind, type Kind, kinds, typeOf } from '../../kinds/index.ts';
import { exampleEventOf, exampleMessageOf } from '../cloud-events.ts';
import { consequences } from '../consequences.ts';
import { html, type Markup } from '../html.ts';
import { jsonSchemaOf } from '../json-schema.ts';
import { fieldsTable } from './fields-table.ts';
import { json } from './json.ts';
import { prose, ruleLink } from './prose.ts';

export const kindLink = (kind: Kind): Markup => html`<a href="#kind-${kind}"><code>${kind}</code></a>`;

const senderNames = { akasse: 'a-kasse', jobcentre: 'jobcentre' };

const sendersOf = (kind: Kind): Markup => {
  const { from } = kinds[kind];
  const names = from.length === 0 ? ['the hub'] : from.map((side) => senderNames[side]);
  return html`${names.map((name) => html`<span class="badge">${name}</span> `)}`;
};

const whatFollows = (kind: Kind): Markup => {
  if (!isCaseKind(kind)) return html`Goes to the sender.`;
  if (!isMessageKind(kind)) return html`Goes to both parties of the case.`;
  const others = consequences[kind];
  const event = html`The counterparty gets the same kind as an event.`;
  return others.length === 0
    ? event
    : html`${event} Both parties may get ${others.map((other, index) => html`${index > 0 ? ', ' : ''}${kindLink(other)}`)} from the hub.`;
};

const withheldFrom = ({ withheld = [] }: (typeof kinds)[Kind]): Markup =>
  withheld.length === 0
    ? html``
    : html` ${withheld.map((name) => html`<code>${name}</code>`)} stays with the sender and the audit.`;

/** All that there is to know of one kind. */
export const kindSection = (kind: Kind): Markup => {
  const { danish, description, rule } = kinds[kind];
  const isMessage = isMessageKind(kind);
  return html`<section class="kind" id="kind-${kind}">
<h3><code>${kind}</code> <span lang="da">${danish}</span></h3>
<p>${prose(description)}</p>
<dl>
<dt>Type</dt><dd><code>${typeOf(kind)}</code></dd>
<dt>Sent by</dt><dd>${sendersOf(kind)}</dd>
<dt>Rule</dt><dd>${ruleLink(rule)}</dd>
<dt>What follows</dt><dd>${whatFollows(kind)}${withheldFrom(kinds[kind])}</dd>
</dl>
${fieldsTable(jsonSchemaOf(kind))}
<h4>${isMessage ? 'A message' : 'An event'}</h4>
${json(isMessage ? exampleMessageOf(kind) : exampleEventOf(kind))}
</section>`;
};
