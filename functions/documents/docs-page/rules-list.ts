import { ruleAreas } from '../../../schemas/rules/index.ts';
import { sourceOf } from '../../../schemas/rules/rule-area.ts';
import { sources } from '../../../schemas/rules/sources.ts';
import { words } from '../../../schemas/words.ts';
import { html, type Markup } from '../html.ts';
import { prose } from './prose.ts';
import type { Told } from './told.ts';

export const rulesList = ({ language }: Told): Markup =>
  html`${ruleAreas.map(
    ({ heading, rules }) =>
      html`<h3>${heading[language]}</h3><dl class="rules">${Object.entries(rules).map(
        ([id, rule]) => html`<div class="one-rule" id="rule-${id}">
<dt>${id}</dt><dd>${prose(rule[language])} <span class="source">${sourceOf(rule, language)}</span></dd>
</div>`,
      )}</dl>`,
  )}`;

export const sourcesList = ({ language }: Told): Markup =>
  html`<dl class="sources">${Object.entries(sources).map(([id, title]) => html`<dt>${id}</dt><dd>${title[language]}</dd>`)}</dl>`;

export const wordsTable = ({ page, word }: Told): Markup => html`<div class="wide"><table class="words">
<thead><tr>${page.words.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${words.map(
  (each) =>
    html`<tr><th scope="row" lang="da">${each.danish}</th><td>${each.code}</td><td>${prose(word(each))}</td></tr>`,
)}</tbody>
</table></div>`;
