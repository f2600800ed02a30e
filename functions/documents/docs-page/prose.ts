import { html, type Markup } from '../html.ts';

const marks = /(`[^`]+`|\bR-[A-Z]+-\d+\b|\/docs#[a-z-]+)/;

export const ruleLink = (rule: string): Markup => html`<a class="rule" href="#rule-${rule}">${rule}</a>`;

const mark = (text: string): Markup => {
  if (text.startsWith('`')) return html`<code>${text.slice(1, -1)}</code>`;
  return text.startsWith('/docs#') ? html`<a href="${text.slice('/docs'.length)}">${text}</a>` : ruleLink(text);
};

/** A sentence with its `code` set as code, and the rules and places of the page that it names as links. */
export const prose = (text: string): Markup =>
  html`${text.split(marks).map((part, index) => (index % 2 === 1 ? mark(part) : part))}`;
