import { type FaultCode, faultCodes, faultTexts } from '../../../schemas/faults/codes.ts';
import { type Language, languages } from '../../../schemas/language.ts';
import { type RefusalCode, refusalCodes, refusals } from '../../../schemas/refusals/index.ts';
import { withLimits } from '../../../schemas/refusals/policy-numbers.ts';
import type { RefusalDefinition, Words } from '../../../schemas/refusals/refusal-definition.ts';
import { html, type Markup } from '../html.ts';
import { prose } from './prose.ts';
import type { Told } from './told.ts';

const names: Record<Language, string> = { en: 'English', da: 'Dansk' };

/** The page's own language first. */
const columnsOf = ({ language }: Told): Language[] => [language, ...languages.filter((other) => other !== language)];

const said = ({ title, detail }: Words, language: Language): Markup =>
  html`<strong>${title}.</strong> ${prose(withLimits(detail, language))}`;

/** The words of the code, and those that stand in their place for a reason of its own. */
const refusalRow = (code: RefusalCode, columns: readonly Language[]): Markup => {
  const { status, reasons = {}, ...words }: RefusalDefinition = refusals[code];
  const cell = (language: Language): Markup =>
    html`<td lang="${language}">${said(words[language], language)}${Object.values(reasons).map((reason) => html`<p>${said(reason[language], language)}</p>`)}</td>`;
  return html`<tr id="refusal-${code}">
<th scope="row"><code>${code}</code><span class="status">${status}</span></th>
${columns.map(cell)}
</tr>`;
};

const faultRow = (code: FaultCode, columns: readonly Language[]): Markup => html`<tr>
<th scope="row"><code>${code}</code></th>
${columns.map((language) => html`<td lang="${language}">${prose(faultTexts[code][language])}</td>`)}
</tr>`;

const table = (rows: readonly Markup[], columns: readonly Language[], { page }: Told): Markup =>
  html`<div class="wide"><table class="refusals">
<thead><tr><th scope="col">${page.refusals.code}</th>${columns.map((language) => html`<th scope="col" lang="${language}">${names[language]}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table></div>`;

/** Why something is not done, in both languages: a program's log may hold the other one. */
export const refusalsTable = (told: Told): Markup => {
  const columns = columnsOf(told);
  return table(
    refusalCodes.map((code) => refusalRow(code, columns)),
    columns,
    told,
  );
};

/** What may be wrong with one field. */
export const faultsTable = (told: Told): Markup => {
  const columns = columnsOf(told);
  return table(
    faultCodes.map((code) => faultRow(code, columns)),
    columns,
    told,
  );
};
