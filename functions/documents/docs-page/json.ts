import { html, type Markup } from '../html.ts';

const token = /("(?:[^"\\]|\\.)*")(:?)/;

/** A JSON value as a listing, its names and texts told apart. */
export const json = (value: unknown): Markup => {
  const parts = JSON.stringify(value, undefined, 2).split(token);
  const colored = parts.map((part, index) => {
    if (index % 3 !== 1) return html`${part}`;
    return parts[index + 1] === ':' ? html`<b>${part}</b>` : html`<i>${part}</i>`;
  });
  return html`<pre class="json"><code>${colored}</code></pre>`;
};
