import { html, type Markup } from '../html.ts';

const box = (name: string, does: string): Markup => html`<li><strong>${name}</strong><span>${does}</span></li>`;

/** What Samspil is. */
export const introduction = (): Markup => html`<header class="title">
<p class="eyebrow">Documentation for integrators</p>
<h1>Samspil</h1>
<p class="lead">The integration hub between the Danish <span lang="da">a-kasser</span> and the municipal jobcentres. One connection instead of one for every pair: a party says what has happened to a citizen, and those concerned hear of it.</p>
<ol class="way">
${box('A party', 'sends a message about a citizen')}
${box('The hub', 'checks it, decides by its rules, keeps it')}
${box('The counterparty', 'reads it on its feed, in order, once')}
</ol>
</header>`;
