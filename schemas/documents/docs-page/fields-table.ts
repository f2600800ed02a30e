import { html, type Markup } from '../html.ts';
import type { JsonSchema } from '../json-schema.ts';
import { type FieldRow, fieldRows } from './field-rows.ts';
import { prose, ruleLink } from './prose.ts';

const row = ({ name, isRequired, type, meaning, example, rules }: FieldRow): Markup => html`<tr>
<th scope="row"><code>${name}</code>${isRequired ? html`<span class="required">required</span>` : ''}</th>
<td>${prose(meaning)}<span class="type">${type}</span></td>
<td><code>${example}</code></td>
<td>${rules.map((rule) => html`${ruleLink(rule)} `)}</td>
</tr>`;

const table = (schema: JsonSchema): Markup => html`<div class="wide"><table class="fields">
<thead><tr><th scope="col">Field</th><th scope="col">Meaning</th><th scope="col">Example</th><th scope="col">Rules</th></tr></thead>
<tbody>${fieldRows(schema).map(row)}</tbody>
</table></div>`;

/** The fields of a schema; of each of its variants, where it has several. */
export const fieldsTable = (schema: JsonSchema): Markup => {
  const variants = schema.oneOf ?? schema.anyOf;
  return variants
    ? html`${variants.map((variant) => html`<h4>${variant.title ?? ''}</h4>${table(variant)}`)}`
    : table(schema);
};
