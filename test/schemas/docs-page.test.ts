import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fieldRows } from '../../schemas/documents/docs-page/field-rows.ts';
import { toldSchemaOf } from '../../schemas/documents/docs-page/told-schema.ts';
import { docsPage } from '../../schemas/documents/docs-page.ts';
import { html } from '../../schemas/documents/html.ts';
import { kindNames, kinds } from '../../schemas/kinds/index.ts';
import { languages } from '../../schemas/language.ts';
import { faultCodes, refusalStatus } from '../../schemas/refusal.ts';
import { ruleIds } from '../../schemas/rules.ts';

const variantsOf = (schema: z.core.$ZodType) => (schema instanceof z.ZodUnion ? schema.options : []);
const anchorsOf = (page: string) => new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, anchor]) => anchor));

describe.each(languages)('the documentation in %s', (language) => {
  const page = docsPage(language);
  const anchors = anchorsOf(page);

  it('says which language it is in', () => {
    expect(page).toContain(`<html lang="${language}">`);
  });

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
    expect(page.replace(/<pre>.*?<\/pre>/gs, '')).not.toMatch(/https?:|<script|@import|url\(/);
  });

  it('has a place for every link of its own', () => {
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !anchors.has(target))).toEqual([]);
  });

  it('has nothing left out', () => {
    expect(page).not.toMatch(/undefined|\[object|NaN/);
    expect(page).not.toMatch(/<(td|dd|p|h\d|li|th)( [^>]*)?>\s*<\/\1>(?!<\/tr>|\s*<\/tr>)/);
    expect(page).not.toContain('<td><span class="type">');
  });
});

describe('the Danish documentation', () => {
  const [english, danish] = [docsPage('en'), docsPage('da')];

  it('tells of the same things, in the same order', () => {
    expect([...anchorsOf(danish)]).toEqual([...anchorsOf(english)]);
    const codesOf = (page: string) =>
      [...page.matchAll(/<th scope="row"><code>(.*?)<\/code>/g)].map(([, name]) => name);
    expect(codesOf(danish)).toEqual(codesOf(english));
  });

  it.each(kindNames)('has a title for each variant of %s, and no English one', (kind) => {
    const { data, inDanish } = kinds[kind];
    const titles = variantsOf(data).map((variant) => z.globalRegistry.get(variant)?.title);
    expect(inDanish.variants ?? []).toHaveLength(titles.length);
    for (const title of titles) expect(danish).not.toContain(`<h4>${title}</h4>`);
  });

  it.each(kindNames)('names the codes of %s that the English names', (kind) => {
    const { data, inDanish } = kinds[kind];
    const fields: Readonly<Record<string, string>> = inDanish.fields;
    for (const variant of [data, ...variantsOf(data)])
      for (const { name, meaning } of fieldRows(toldSchemaOf(variant as z.ZodType, 'en'), undefined))
        for (const [code] of meaning.matchAll(/`[^`]+`/g)) expect(fields[name]).toContain(code);
  });

  it('says nothing in English but refusals and words', () => {
    const texts = (page: string) =>
      [
        ...page
          .replace(/<td lang=.*?<\/td>|<table class="words">.*?<\/table>/gs, '')
          .matchAll(/<(?:p|h[234]|dd|td)(?: [^>]*)?>([^<]{12,})/g),
      ].map(([, text]) => text);
    const said = new Set(texts(english));
    expect(said.size).toBeGreaterThan(150);
    expect(texts(danish).filter((text) => said.has(text))).toEqual([]);
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
