import { rulesByArea } from '../../../schemas/rule-areas.ts';
import { words } from '../../../schemas/words.ts';
import { html, type Markup } from '../html.ts';
import { prose } from './prose.ts';
import type { Told } from './told.ts';

export const rulesList = ({ areas, rules: texts }: Told): Markup =>
  html`${rulesByArea.map(
    ({ area, rules }) =>
      html`<h3>${areas[area]}</h3><dl class="rules">${rules.map(
        (id) => html`<div class="one-rule" id="rule-${id}">
<dt>${id}</dt><dd>${prose(texts[id].text)} <span class="source">${texts[id].source}</span></dd>
</div>`,
      )}</dl>`,
  )}`;

export const sourcesList = ({ sources }: Told): Markup =>
  html`<dl class="sources">${Object.entries(sources).map(([id, title]) => html`<dt>${id}</dt><dd>${title}</dd>`)}</dl>`;

export const wordsTable = ({ page, word }: Told): Markup => html`<div class="wide"><table class="words">
<thead><tr>${page.words.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${words.map(
  (each) =>
    html`<tr><th scope="row" lang="da">${each.danish}</th><td>${each.code}</td><td>${prose(word(each))}</td></tr>`,
)}</tbody>
</table></div>`;
