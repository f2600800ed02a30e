import { type FaultCode, faultCodes, type RefusalCode, refusalStatus } from '../../refusal.ts';
import { detailOf, type Language, refusalTexts } from '../../refusal-texts.ts';
import { html, type Markup } from '../html.ts';
import { prose } from './prose.ts';

const { en, da } = refusalTexts;

const words = (code: RefusalCode, language: Language): Markup =>
  html`<strong>${refusalTexts[language].refusals[code].title}.</strong> ${prose(detailOf(code, language))}`;

const refusalRow = ([code, status]: [RefusalCode, number]): Markup => html`<tr id="refusal-${code}">
<th scope="row"><code>${code}</code><span class="status">${status}</span></th>
<td>${words(code, 'en')}</td>
<td lang="da">${words(code, 'da')}</td>
</tr>`;

const faultRow = (code: FaultCode): Markup => html`<tr>
<th scope="row"><code>${code}</code></th>
<td>${en.faults[code]}</td>
<td lang="da">${da.faults[code]}</td>
</tr>`;

const table = (rows: readonly Markup[]): Markup => html`<div class="wide"><table class="refusals">
<thead><tr><th scope="col">Code</th><th scope="col">English</th><th scope="col">Dansk</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`;

/** Why something is not done, in both languages. */
export const refusalsTable = (): Markup =>
  table((Object.entries(refusalStatus) as [RefusalCode, number][]).map(refusalRow));

/** What may be wrong with one field. */
export const faultsTable = (): Markup => table(faultCodes.map(faultRow));
