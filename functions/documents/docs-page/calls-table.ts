import { html, type Markup } from '../html.ts';
import { openapi } from '../openapi.ts';
import { prose } from './prose.ts';
import type { Told } from './told.ts';

type Call = { method: string; path: string; meaning: string | undefined; scope: string; takes: readonly string[] };
type Operation = {
  operationId?: string;
  summary?: string;
  security?: readonly Record<string, string[]>[];
  parameters?: readonly { name: string; in: string }[];
  requestBody?: { content: Record<string, unknown> };
};

/** The media types of the body, and the query parameters. */
const takenBy = ({ parameters = [], requestBody }: Operation): string[] => [
  ...Object.keys(requestBody?.content ?? {}),
  ...parameters.filter((each) => each.in === 'query').map(({ name }) => `?${name}`),
];

const methods = ['get', 'post', 'put', 'delete'] as const;

const calls = (told: Told): Call[] =>
  Object.entries(openapi('').paths ?? {}).flatMap(([path, operations]) =>
    methods.flatMap((method) => {
      const operation = operations[method] as Operation | undefined;
      if (!operation) return [];
      const scope = operation.security?.flatMap((each) => Object.values(each).flat())[0] ?? '';
      const { operationId = '', summary = '' } = operation;
      return [
        {
          method: method.toUpperCase(),
          path,
          meaning: told.call(operationId, summary),
          scope,
          takes: takenBy(operation),
        },
      ];
    }),
  );

const row = ({ method, path, meaning, scope, takes }: Call, open: string): Markup => html`<tr>
<th scope="row"><code><span class="method">${method}</span> ${path}</code></th>
<td>${prose(String(meaning))}${takes.length > 0 ? html`<span class="type">${takes.map((each) => html`<span>${each}</span> `)}</span>` : ''}</td>
<td>${scope ? html`<code>${scope}</code>` : html`<span class="open">${open}</span>`}</td>
</tr>`;

/** Every call of the HTTP API. */
export const callsTable = (told: Told): Markup => html`<div class="wide"><table class="calls">
<thead><tr>${told.page.calls.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${calls(told).map((call) => row(call, told.page.calls.open))}</tbody>
</table></div>`;
