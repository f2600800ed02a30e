import { html, type Markup } from '../html.ts';

const marks = /(`[^`]+`|\bR-[A-Z]+-\d+\b)/;

export const ruleLink = (rule: string): Markup => html`<a class="rule" href="#rule-${rule}">${rule}</a>`;

const mark = (text: string): Markup =>
  text.startsWith('`') ? html`<code>${text.slice(1, -1)}</code>` : ruleLink(text);

/** A sentence with its `code` set as code, and the rules that it names as links. */
export const prose = (text: string): Markup =>
  html`${text.split(marks).map((part, index) => (index % 2 === 1 ? mark(part) : part))}`;
