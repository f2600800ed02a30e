import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { routes } from '../../functions/api/routes/index.ts';
import { fieldRows } from '../../functions/documents/docs-page/field-rows.ts';
import { type ToldFields, toldIn } from '../../functions/documents/docs-page/told.ts';
import { toldSchemaOf } from '../../functions/documents/docs-page/told-schema.ts';
import { docsPage } from '../../functions/documents/docs-page.ts';
import { html } from '../../functions/documents/html.ts';
import { Cpr } from '../../schemas/cpr.ts';
import { cprInDanish } from '../../schemas/danish/cpr.ts';
import { Envelope, OutgoingEnvelope } from '../../schemas/envelope.ts';
import { faultCodes, faultTexts } from '../../schemas/faults/codes.ts';
import { formTexts } from '../../schemas/faults/forms.ts';
import { flagMeanings } from '../../schemas/flags.ts';
import { type Kind, kindNames, kinds } from '../../schemas/kinds/index.ts';
import { type Language, languages } from '../../schemas/language.ts';
import { adviceTexts } from '../../schemas/refusals/advice.ts';
import { refusalCodes, refusals } from '../../schemas/refusals/index.ts';
import { ruleAreas, ruleIds } from '../../schemas/rules/index.ts';
import { openapi } from '../openapi.ts';
import { translationsIn } from '../schemas/translations.ts';

type Operation = { parameters?: { name: string; in: string }[]; requestBody?: { content: object } };

const variantsOf = (schema: z.core.$ZodType) => (schema instanceof z.ZodUnion ? schema.options : []);
const anchorsOf = (page: string) => new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, anchor]) => anchor));

describe.each(languages)('the documentation in %s', (language) => {
  const page = docsPage(routes, language);
  const anchors = anchorsOf(page);

  it('says which language it is in', () => {
    expect(page).toContain(`<html lang="${language}">`);
  });

  it.each(kindNames)('tells of the kind %s, with its Danish term', (kind) => {
    expect(anchors).toContain(`kind-${kind}`);
    expect(page).toContain(kinds[kind].danish);
  });

  const sectionOf = (kind: Kind): string => {
    const [section = ''] = new RegExp(`<section class="kind" id="kind-${kind}">.*?</section>`, 's').exec(page) ?? [];
    return section;
  };
  const linkTo = (kind: string): string => `<a href="#kind-${kind}">`;

  it.each(kindNames)('says of the kind %s who gets it', (kind) => {
    const { audiences } = toldIn[language].page.kind;
    const audience = kinds[kind].audience ?? (kinds[kind].from.length > 0 ? 'counterparty' : 'both-parties');
    expect(sectionOf(kind)).toContain(audiences[audience]);
  });

  it.each(kindNames)('leads from the kind %s to what leads the hub to send it, and back', (kind) => {
    const { atOnce = [], whenDue = [] } = kinds[kind].follows ?? {};
    for (const cause of [...atOnce, ...whenDue]) {
      expect(sectionOf(kind)).toContain(linkTo(cause.kind));
      expect(sectionOf(cause.kind as Kind)).toContain(linkTo(kind));
    }
  });

  it.each(refusalCodes)('explains the refusal %s where problems point to', (code) => {
    expect(anchors).toContain(`refusal-${code}`);
  });

  it.each(faultCodes)('explains the fault %s', (code) => {
    expect(page).toContain(`<code>${code}</code>`);
  });

  it.each(ruleIds)('tells the rule %s', (rule) => {
    expect(anchors).toContain(`rule-${rule}`);
  });

  it('names what each call takes, as the OpenAPI document does', () => {
    for (const operations of Object.values(openapi('').paths ?? {}))
      for (const { parameters = [], requestBody } of Object.values(operations) as Operation[])
        for (const taken of [
          ...Object.keys(requestBody?.content ?? {}),
          ...parameters.filter((each) => each.in === 'query').map(({ name }) => `?${name}`),
        ])
          expect(page).toContain(`<span>${taken}</span>`);
    expect(page).toContain('<span>?dryRun</span>');
  });

  it('loads nothing and leads nowhere else', () => {
    const addresses = [...page.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses).not.toEqual([]);
    expect(addresses.filter((address) => !/^(#|\/[a-z])/.test(address))).toEqual([]);
    expect(page.replace(/<pre>.*?<\/pre>/gs, '')).not.toMatch(/(?:href|src|action)="?https?:|<script|@import|url\(/);
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

type Said = [what: string, english: string, danish: string | undefined];

/** All texts in a tree of them, each with its place. */
const textsOf = (english: object, danish: object, above = ''): Said[] =>
  Object.entries(english).flatMap(([name, text]): Said[] => {
    const other = danish[name as keyof typeof danish];
    if (typeof text === 'string') return [[`${above}${name}`, text, other]];
    return typeof text === 'object' ? textsOf(text, other, `${above}${name}.`) : [];
  });

/** Digits, `code` that is no placeholder, and what is written in capitals. */
const numbersAndCodes = (text: string): string[] =>
  [...text.matchAll(/`[^`]+`|\d+|\b[A-Z]{3,}\b(?!\\)/g)].map(([each]) => each).filter((each) => !each.includes('<'));

describe.each(languages)('the variants of a kind in %s', (language) => {
  it.each(kindNames)('tell of %s only the values that they take', (kind) => {
    const told = toldIn[language].kind(kind);
    const tables = variantsOf(kinds[kind].data).map((variant, index) =>
      fieldRows(toldSchemaOf(variant as z.ZodType, language), told.fields, told.inVariants?.[index]),
    );
    const valuesOf = ({ type }: { type: string }) => type.replaceAll('"', '').split(' | ');
    for (const table of tables)
      for (const row of table) {
        const elsewhere = tables.flat().filter(({ name }) => name === row.name);
        const others = elsewhere.flatMap(valuesOf).filter((value) => !valuesOf(row).includes(value));
        for (const value of others) expect(row.meaning).not.toContain(`\`${value}\``);
      }
  });
});

describe('the Danish documentation', () => {
  const [english, danish] = [docsPage(routes, 'en'), docsPage(routes, 'da')];

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

  const { en, da } = toldIn;
  const rows = (schema: z.core.$ZodType, english: ToldFields, danish: ToldFields, variant = 0): Said[] => {
    const rowsIn = (language: Language, { fields, inVariants = [] }: ToldFields) =>
      fieldRows(toldSchemaOf(schema as z.ZodType, language), fields, inVariants[variant]);
    const inDanish = rowsIn('da', danish);
    return rowsIn('en', english).map(({ name, meaning }, index) => [name, meaning, inDanish[index]?.meaning]);
  };
  const under = (name: string, said: Said[]): Said[] => said.map(([field, ...both]) => [`${name} ${field}`, ...both]);
  const said: Said[] = [
    ...translationsIn({ ruleAreas, flagMeanings }),
    ...kindNames.flatMap((kind) => {
      const schema = kinds[kind].data;
      const [inEnglish, inDanish] = [en.kind(kind), da.kind(kind)];
      const variants = variantsOf(schema);
      return [
        [kind, inEnglish.description, inDanish.description] satisfies Said,
        ...(variants.length > 0 ? variants : [schema]).flatMap((each, index) =>
          under(kind, rows(each, inEnglish, inDanish, index)),
        ),
      ];
    }),
    ...under('message', rows(z.strictObject(Envelope.shape), en.envelope, da.envelope)),
    ...under('event', rows(z.strictObject(OutgoingEnvelope.shape), en.outgoingEnvelope, da.outgoingEnvelope)),
    ...textsOf(en.page, da.page),
    ...translationsIn({ faultTexts, formTexts, adviceTexts, refusals }),
  ];

  it.each(said)('has the numbers and codes that the English has of %s', (_, english, danish) => {
    expect(numbersAndCodes(english).filter((each) => !danish?.includes(each))).toEqual([]);
  });

  it('says of a CPR number all that the English says', () => {
    expect(cprInDanish.split('. ')).toHaveLength(z.globalRegistry.get(Cpr)?.description?.split('. ').length ?? 0);
    expect(cprInDanish).toContain('bindestreg');
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
