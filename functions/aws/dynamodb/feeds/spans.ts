import { randomBytes } from 'node:crypto';
import type { Kind } from '../../../../schemas/kinds/index.ts';
import type { Instant } from '../../../../schemas/primitives.ts';
import type { Span } from '../../../hub/confirmed.ts';
import { end, type Key, padded } from '../client/keys.ts';
import { queryAll, queryFirst } from '../client/query.ts';
import type { TableOptions } from '../client/table.ts';

/** The most positions one read examines, and hence the most that one page, or one confirmation, spans. */
export const maximumSpan = 10_000;

/** More than the readers of a party, but few enough to examine whenever one reads on. */
const nearest = 100;

export type SpanItem = Span & { at: Instant };

/** Pages as served or as confirmed, sorted by end position, then by time. */
export const spanKey = (pk: string, { upTo, at }: SpanItem): Key => ({
  pk,
  sk: `${padded(upTo)}#${at}#${randomBytes(6).toString('base64url')}`,
});

const lastOver = (position: number): string => `${padded(position + maximumSpan - 1)}${end}`;

/** All spans that include the event of a kind at a position, earliest first. */
export const spansWith = async <Item extends SpanItem>(
  options: TableOptions,
  pk: string,
  position: number,
  kind: Kind,
): Promise<Item[]> =>
  (await queryAll<Item>(options, { pk, from: padded(position), to: lastOver(position) }))
    .filter(({ after, kinds }) => after < position && (kinds?.includes(kind) ?? true))
    .sort((one, other) => one.at.localeCompare(other.at));

/** The spans that cover a position: of those ending there, the most recent; of the others, those ending nearest. */
export const spansOver = async (options: TableOptions, pk: string, position: number): Promise<SpanItem[]> => {
  const here = padded(position);
  const from = (key: string) => queryFirst<SpanItem>(options, { pk, from: key, to: lastOver(position) }, nearest);
  const lastHere = () =>
    queryFirst<SpanItem>(options, { pk, from: here, to: `${here}${end}` }, nearest, { backwards: true });
  const first = await from(here);
  const found = first.length < nearest ? first : (await Promise.all([lastHere(), from(padded(position + 1))])).flat();
  return found.filter(({ after }) => after < position);
};
