import { type Kind, kindNames, messageKindNames } from '../../../schemas/kinds/index.ts';
import { html, type Markup } from '../html.ts';
import type { PageTexts } from './texts/page-texts.ts';

const entry = (anchor: string, text: string): Markup => html`<li><a href="#${anchor}">${text}</a></li>`;
const kindEntries = (kinds: readonly Kind[]): Markup =>
  html`<ul>${kinds.map((kind) => html`<li><a href="#kind-${kind}"><code>${kind}</code></a></li>`)}</ul>`;

/** The kinds that only the hub sends. */
export const conclusionKindNames: readonly Kind[] = kindNames.filter(
  (kind) => !(messageKindNames as readonly Kind[]).includes(kind),
);

export const navigation = (page: PageTexts): Markup => html`<nav aria-label="${page.contents}">
<a class="home" href="#top">Samspil</a>
<ul>
${entry('start', page.start.link)}
${entry('calls', page.calls.title)}
${entry('messages', page.messages.link)}
${kindEntries(messageKindNames)}
${entry('events', page.events.link)}
${kindEntries(conclusionKindNames)}
${entry('refusals', page.refusals.title)}
${entry('rules', page.rules.title)}
${entry('words', page.words.title)}
</ul>
</nav>`;
