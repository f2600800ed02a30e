import { html, type Markup } from '../html.ts';
import { openapi } from '../openapi.ts';
import { prose } from './prose.ts';
import type { Told } from './told.ts';

type Call = { method: string; path: string; meaning: string | undefined; scope: string };
type Operation = { operationId?: string; summary?: string; security?: readonly Record<string, string[]>[] };

const methods = ['get', 'post', 'put', 'delete'] as const;

const calls = (told: Told): Call[] =>
  Object.entries(openapi('').paths ?? {}).flatMap(([path, operations]) =>
    methods.flatMap((method) => {
      const operation: Operation | undefined = operations[method];
      if (!operation) return [];
      const scope = operation.security?.flatMap((each) => Object.values(each).flat())[0] ?? '';
      const { operationId = '', summary = '' } = operation;
      return [{ method: method.toUpperCase(), path, meaning: told.call(operationId, summary), scope }];
    }),
  );

const row = ({ method, path, meaning, scope }: Call, open: string): Markup => html`<tr>
<th scope="row"><code><span class="method">${method}</span> ${path}</code></th>
<td>${prose(String(meaning))}</td>
<td>${scope ? html`<code>${scope}</code>` : html`<span class="open">${open}</span>`}</td>
</tr>`;

/** Every call of the HTTP API. */
export const callsTable = (told: Told): Markup => html`<div class="wide"><table class="calls">
<thead><tr>${told.page.calls.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${calls(told).map((call) => row(call, told.page.calls.open))}</tbody>
</table></div>`;
