import { html, type Markup } from '../html.ts';
import type { PageTexts } from './texts/page-texts.ts';

/** What Samspil is. */
export const introduction = ({ introduction: { eyebrow, lead, way } }: PageTexts): Markup => html`<header class="title">
<p class="eyebrow">${eyebrow}</p>
<h1>Samspil</h1>
<p class="lead">${lead}</p>
<ol class="way">
${way.map(({ name, does }) => html`<li><strong>${name}</strong><span>${does}</span></li>`)}
</ol>
</header>`;
