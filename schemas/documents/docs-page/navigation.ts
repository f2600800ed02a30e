import { type Kind, kindNames, messageKindNames } from '../../kinds/index.ts';
import { html, type Markup } from '../html.ts';

const entry = (anchor: string, text: string): Markup => html`<li><a href="#${anchor}">${text}</a></li>`;
const kindEntries = (kinds: readonly Kind[]): Markup =>
  html`<ul>${kinds.map((kind) => html`<li><a href="#kind-${kind}"><code>${kind}</code></a></li>`)}</ul>`;

/** The kinds that only the hub sends. */
export const conclusionKindNames: readonly Kind[] = kindNames.filter(
  (kind) => !(messageKindNames as readonly Kind[]).includes(kind),
);

export const navigation = (): Markup => html`<nav aria-label="Contents">
<a class="home" href="#top">Samspil</a>
<ul>
${entry('start', 'Getting started')}
${entry('calls', 'Calls')}
${entry('messages', 'Messages')}
${kindEntries(messageKindNames)}
${entry('events', 'Events')}
${kindEntries(conclusionKindNames)}
${entry('refusals', 'Refusals')}
${entry('rules', 'Rules')}
${entry('words', 'Words')}
</ul>
</nav>`;
