import { ruleTexts, sources } from '../../rule-texts.ts';
import type { RuleId } from '../../rules.ts';
import { words } from '../../words.ts';
import { html, type Markup } from '../html.ts';
import { ruleAreas } from '../rulebook.ts';
import { prose } from './prose.ts';

const rule = (id: RuleId): Markup => html`<div class="one-rule" id="rule-${id}">
<dt>${id}</dt><dd>${prose(ruleTexts[id].text)} <span class="source">${ruleTexts[id].source}</span></dd>
</div>`;

export const rulesList = (): Markup =>
  html`${ruleAreas.map(({ title, rules }) => html`<h3>${title}</h3><dl class="rules">${rules.map(rule)}</dl>`)}`;

export const sourcesList = (): Markup =>
  html`<dl class="sources">${Object.entries(sources).map(([id, title]) => html`<dt>${id}</dt><dd>${title}</dd>`)}</dl>`;

export const wordsTable = (): Markup => html`<div class="wide"><table class="words">
<thead><tr><th scope="col">Dansk</th><th scope="col">Here</th><th scope="col">Meaning</th></tr></thead>
<tbody>${words.map(
  ({ danish, code, meaning }) =>
    html`<tr><th scope="row" lang="da">${danish}</th><td>${code}</td><td>${prose(meaning)}</td></tr>`,
)}</tbody>
</table></div>`;
