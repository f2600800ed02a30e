import { html, type Markup } from '../html.ts';
import { openapi } from '../openapi.ts';
import { prose } from './prose.ts';

type Call = { method: string; path: string; summary: string; scope: string };
type Operation = { summary?: string; security?: readonly Record<string, string[]>[] };

const methods = ['get', 'post', 'put', 'delete'] as const;

const calls = (): Call[] =>
  Object.entries(openapi('').paths ?? {}).flatMap(([path, operations]) =>
    methods.flatMap((method) => {
      const operation: Operation | undefined = operations[method];
      if (!operation) return [];
      const scope = operation.security?.flatMap((each) => Object.values(each).flat())[0] ?? '';
      return [{ method: method.toUpperCase(), path, summary: operation.summary ?? '', scope }];
    }),
  );

const row = ({ method, path, summary, scope }: Call): Markup => html`<tr>
<th scope="row"><code><span class="method">${method}</span> ${path}</code></th>
<td>${prose(summary)}</td>
<td>${scope ? html`<code>${scope}</code>` : html`<span class="open">open to all</span>`}</td>
</tr>`;

/** Every call of the HTTP API. */
export const callsTable = (): Markup => html`<div class="wide"><table class="calls">
<thead><tr><th scope="col">Call</th><th scope="col">What it does</th><th scope="col">Scope</th></tr></thead>
<tbody>${calls().map(row)}</tbody>
</table></div>`;
