import type * as z from 'zod';
import { html, type Markup } from '../html.ts';
import type { JsonSchema } from '../json-schema.ts';
import { type FieldRow, fieldRows } from './field-rows.ts';
import { prose, ruleLink } from './prose.ts';
import type { Told, ToldFields } from './told.ts';
import { constraintsIn, toldSchemaOf } from './told-schema.ts';

type Table = (schema: JsonSchema, variant?: number) => Markup;

const tableOf = ({ page }: Told, { fields, inVariants = [] }: ToldFields): Table => {
  const { columns, required } = page.fields;
  const row = ({ name, isRequired, type, meaning, example, rules }: FieldRow): Markup => html`<tr>
<th scope="row"><code>${name}</code>${isRequired ? html`<span class="required">${required}</span>` : ''}</th>
<td>${prose(meaning)}<span class="type">${type}</span></td>
<td><code>${example}</code></td>
<td>${rules.map((rule) => html`${ruleLink(rule)} `)}</td>
</tr>`;
  return (schema, variant = 0) => html`<div class="wide"><table class="fields">
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${fieldRows(schema, fields, inVariants[variant]).map(row)}</tbody>
</table></div>
${constraintsIn(schema).map((sentence) => html`<p>${prose(sentence)}</p>`)}`;
};

/** The fields of a schema; of each of its variants, where it has several. */
export const fieldsTable = (schema: z.ZodType, told: Told, toldFields: ToldFields): Markup => {
  const whole = toldSchemaOf(schema, told.language);
  const table = tableOf(told, toldFields);
  const variants = whole.oneOf ?? whole.anyOf;
  if (!variants) return table(whole);
  const titleOf = ({ title }: JsonSchema, index: number) =>
    (toldFields.variants ? toldFields.variants[index] : title) ?? '';
  return html`${variants.map((variant, index) => html`<h4>${titleOf(variant, index)}</h4>${table(variant, index)}`)}
${constraintsIn(whole).map((sentence) => html`<p>${prose(sentence)}</p>`)}`;
};
