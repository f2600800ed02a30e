import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Authorized, PartyCaller } from '../../functions/api/authorize.ts';
import { handleErrors } from '../../functions/api/problem.ts';
import { purposefulReaderOf } from '../../functions/api/reader.ts';

const caller: PartyCaller = { role: 'party', client: 'jobcentre-751', party: 'jobcentre-751', scopes: [] };
const app = new Hono<Authorized<PartyCaller>>().onError(handleErrors(() => {})).get('/', (context) => {
  context.set('caller', caller);
  return context.json(purposefulReaderOf(context));
});
const ask = async (purpose: string) => {
  const answer = await app.request('/', { headers: { 'Samspil-Actor': 'dpo-1', 'Samspil-Purpose': purpose } });
  return answer.json();
};
/** As a header travels: one character for each byte of the text. */
const onTheWire = (text: string): string => Buffer.from(text).toString('latin1');

describe('R-AUD-2 the purpose of a read', () => {
  it('is kept as written, in UTF-8', async () => {
    expect(await ask(onTheWire('indsigtsbegæring – på borgerens ønske'))).toEqual({
      party: 'jobcentre-751',
      actor: 'dpo-1',
      purpose: 'indsigtsbegæring – på borgerens ønske',
    });
  });

  it('is kept as written, in Latin-1', async () => {
    expect(await ask('indsigtsbegæring')).toMatchObject({ purpose: 'indsigtsbegæring' });
  });

  it.each(['', ' ', onTheWire('\u00a0')])('is required when blank: %j', async (purpose) => {
    expect(await ask(purpose)).toMatchObject({ code: 'purpose-missing', rule: 'R-AUD-2' });
  });

  it.each(['sag 6101801234', 'sag 610180-1234', 'sag 610180 1234'])('contains no CPR number: %s', async (purpose) => {
    expect(await ask(purpose)).toMatchObject({ errors: [{ code: 'holds-cpr-number', in: 'header' }] });
  });
});
