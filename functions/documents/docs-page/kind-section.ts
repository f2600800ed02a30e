import { isMessageKind, type Kind, kindNames, kinds, typeOf } from '../../../schemas/kinds/index.ts';
import { exampleEventOf, exampleMessageOf } from '../cloud-events.ts';
import { html, type Markup } from '../html.ts';
import { fieldsTable } from './fields-table.ts';
import { json } from './json.ts';
import { prose, ruleLink } from './prose.ts';
import type { PageTexts } from './texts/page-texts.ts';
import type { Told } from './told.ts';

type Words = PageTexts['kind'];

export const kindLink = (kind: Kind): Markup => html`<a href="#kind-${kind}"><code>${kind}</code></a>`;

const sendersOf = (kind: Kind, { senders }: Words): Markup => {
  const { from } = kinds[kind];
  const names = (from.length === 0 ? (['hub'] as const) : from).map((sender) => senders[sender]);
  return html`${names.map((name) => html`<span class="badge">${name}</span> `)}`;
};

const listed = (others: readonly Kind[]): Markup =>
  html`${others.map((other, index) => html`${index > 0 ? ', ' : ''}${kindLink(other)}`)}`;

const goesTo = (kind: Kind, { audiences }: Words): string =>
  audiences[kinds[kind].audience ?? (isMessageKind(kind) ? 'counterparty' : 'both-parties')];

const namesOf = (others: readonly { kind: string }[] = []): Kind[] =>
  kindNames.filter((name) => others.some(({ kind }) => kind === name));

/** What leads the hub to send a kind. */
const causesOf = (kind: Kind, { sentByHub, atOnce, whenDue }: Words): Markup => {
  const { follows } = kinds[kind];
  if (!follows) return html``;
  const [sooner, later] = [namesOf(follows.atOnce), namesOf(follows.whenDue)];
  return html`
<dt>${sentByHub}</dt><dd>${sooner.length > 0 ? atOnce(listed(sooner)) : ''} ${later.length > 0 ? whenDue(listed(later)) : ''}</dd>`;
};

/** What a kind leads the hub to send. */
const consequencesOf = (kind: Kind, { follows, mayFollow }: Words): Markup => {
  const others = kindNames.filter((other) => {
    const { atOnce = [], whenDue = [] } = kinds[other].follows ?? {};
    return namesOf([...atOnce, ...whenDue]).includes(kind);
  });
  return others.length === 0
    ? html``
    : html`
<dt>${follows}</dt><dd>${mayFollow(listed(others))}</dd>`;
};

const withheldFrom = ({ withheld: names = [] }: (typeof kinds)[Kind], { withheld }: Words): Markup =>
  html`${names.map((name) => html` ${withheld(html`<code>${name}</code>`)}`)}`;

/** All that there is to know of one kind. */
export const kindSection = (kind: Kind, told: Told): Markup => {
  const { danish, rule, data } = kinds[kind];
  const { description, ...toldFields } = told.kind(kind);
  const words = told.page.kind;
  const isMessage = isMessageKind(kind);
  return html`<section class="kind" id="kind-${kind}">
<h3><code>${kind}</code> <span lang="da">${danish}</span></h3>
<p>${prose(description)}</p>
<dl>
<dt>${words.type}</dt><dd><code>${typeOf(kind)}</code></dd>
<dt>${words.sentBy}</dt><dd>${sendersOf(kind, words)}</dd>
<dt>${words.goesTo}</dt><dd>${goesTo(kind, words)}${withheldFrom(kinds[kind], words)}</dd>${causesOf(kind, words)}${consequencesOf(kind, words)}
<dt>${words.rule}</dt><dd>${ruleLink(rule)}</dd>
</dl>
${fieldsTable(data, told, toldFields)}
<h4>${isMessage ? words.message : words.event}</h4>
${json(isMessage ? exampleMessageOf(kind) : exampleEventOf(kind))}
</section>`;
};
