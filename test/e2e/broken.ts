import * as fc from 'fast-check';
import { kinds, messageKindNames, typeOf } from '../../schemas/kinds/index.ts';
import type { Json } from './client.ts';

type Path = readonly (string | number)[];

const pathsOf = (value: unknown, above: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [above, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...above, name]))]
    : [above];

const edited = (value: unknown, [first, ...rest]: Path, edit: (old: unknown) => unknown): unknown => {
  if (first === undefined) return edit(value);
  const copy: Record<string | number, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as Json) };
  copy[first] = edited(copy[first], rest, edit);
  return copy;
};

const hostileTexts = [
  '',
  '\ud800',
  '__proto__',
  'constructor',
  '6101801234',
  '\u0000',
  '\u200b',
  '\uffff',
  '610180-1234',
  '６１０１８０１２３４',
  '0751',
  '20261125610180123401',
  '2012-02-30',
  'x'.repeat(5000),
  '🙂',
];
const anything = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 2 ** 53, [], {}, ...hostileTexts),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string(),
);

const wellSaid = fc
  .constantFrom(...messageKindNames.flatMap((kind) => kinds[kind].examples.map((data) => ({ kind, data }))))
  .chain(({ kind, data }) =>
    fc.record({
      specversion: fc.constant('1.0'),
      id: fc.uuid(),
      source: fc.constantFrom('urn:samspil:akasse-hk', 'urn:samspil:jobcentre-751'),
      type: fc.constant(typeOf(kind)),
      actor: fc.constant('fuzz-1'),
      data: fc.constantFrom('6101801234', '7112851236').map((cpr) => ({ ...(data as Json), cpr })),
    }),
  );

const damaged = fc
  .tuple(wellSaid, fc.nat(), anything, fc.constantFrom('replace', 'remove', 'add'))
  .map(([message, index, value, how]): unknown => {
    const paths = pathsOf(message);
    const path = paths[index % paths.length] ?? [];
    return edited(message, path, (old) => {
      if (how === 'remove') return undefined;
      if (how === 'add' && typeof old === 'object' && old !== null)
        return { ...old, [(JSON.stringify(value) ?? '').slice(0, 20)]: value };
      return value;
    });
  });

/** Messages from a careless or hostile sender: some valid, most slightly wrong, some not messages at all. */
export const message = fc.oneof({ weight: 3, arbitrary: wellSaid }, { weight: 5, arbitrary: damaged }, anything);

const anyBytes = fc.uint8Array({ maxLength: 400 });
const asText = message.map((raw) => JSON.stringify(raw) ?? '');
const doubled = asText.map((json) => json.replace(/"(\w+)":/, '$&null,"$1":'));
const inLatin1 = fc.tuple(asText, fc.constantFrom('', 'Sø')).map(([json, more]) => Buffer.from(json + more, 'latin1'));

/** Invalid bodies: arbitrary bytes, duplicate members, lines in several encodings. */
export const bytes = fc.oneof(
  anyBytes,
  inLatin1,
  fc
    .array(
      fc.oneof(
        doubled.map((json) => Buffer.from(json)),
        asText.map((json) => Buffer.from(json)),
        inLatin1,
        anyBytes,
      ),
      {
        maxLength: 6,
      },
    )
    .map((lines) => Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\r\n')]))),
  fc.array(doubled, { maxLength: 6 }).map((each) => Buffer.from(`[${each.join()}]`)),
);
export const headerText = fc
  .string({ maxLength: 60, unit: 'grapheme-ascii' })
  .map((text) => text.replace(/[^\x20-\x7e]/g, ''));
