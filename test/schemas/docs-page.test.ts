import { describe, expect, it } from 'vitest';
import { docsPage } from '../../schemas/documents/docs-page.ts';
import { html } from '../../schemas/documents/html.ts';
import { kindNames, kinds } from '../../schemas/kinds/index.ts';
import { faultCodes, refusalStatus } from '../../schemas/refusal.ts';
import { ruleIds } from '../../schemas/rules.ts';

const page = docsPage();
const anchors = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, anchor]) => anchor));

describe('the documentation', () => {
  it.each(kindNames)('tells of the kind %s, with its Danish term', (kind) => {
    expect(anchors).toContain(`kind-${kind}`);
    expect(page).toContain(kinds[kind].danish);
  });

  it.each(Object.keys(refusalStatus))('explains the refusal %s where problems point to', (code) => {
    expect(anchors).toContain(`refusal-${code}`);
  });

  it.each(faultCodes)('explains the fault %s', (code) => {
    expect(page).toContain(`<code>${code}</code>`);
  });

  it.each(ruleIds)('tells the rule %s', (rule) => {
    expect(anchors).toContain(`rule-${rule}`);
  });

  it('loads nothing and leads nowhere else', () => {
    const addresses = [...page.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses).not.toEqual([]);
    expect(addresses.filter((address) => !/^(#|\/[a-z])/.test(address))).toEqual([]);
    expect(page).not.toMatch(/https?:|<script|@import|url\(/);
  });

  it('has a place for every link of its own', () => {
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !anchors.has(target))).toEqual([]);
  });

  it('has nothing left out', () => {
    expect(page).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('markup', () => {
  it('escapes what is put into it, and nothing twice', () => {
    const inner = html`<b>${`<"&'>`}</b>`;
    expect(html`<p title="${'"x"'}">${[inner, 1]}</p>`.text).toBe(
      '<p title="&quot;x&quot;"><b>&lt;&quot;&amp;&#39;&gt;</b>1</p>',
    );
  });
});
