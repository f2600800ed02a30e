import type { Call } from '../call.ts';
import { html, type Markup } from '../html.ts';
import { prose } from './prose.ts';
import type { Told } from './told.ts';

/** The media types of the body, and the query parameters. */
const takenBy = ({ body = {}, query }: Call): string[] => [
  ...Object.keys(body),
  ...Object.keys(query?.shape ?? {}).map((name) => `?${name}`),
];

const row = (call: Call, { language, page }: Told): Markup => {
  const { method, path, summary, scope } = call;
  const takes = takenBy(call);
  return html`<tr>
<th scope="row"><code><span class="method">${method.toUpperCase()}</span> ${path}</code></th>
<td>${prose(summary[language])}${takes.length > 0 ? html`<span class="type">${takes.map((each) => html`<span>${each}</span> `)}</span>` : ''}</td>
<td>${scope ? html`<code>${scope}</code>` : html`<span class="open">${page.calls.open}</span>`}</td>
</tr>`;
};

/** Every call of the HTTP API. */
export const callsTable = (calls: readonly Call[], told: Told): Markup => html`<div class="wide"><table class="calls">
<thead><tr>${told.page.calls.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${calls.map((call) => row(call, told))}</tbody>
</table></div>`;
