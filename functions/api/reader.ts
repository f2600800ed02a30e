import type { Context } from 'hono';
import { holdsCprNumber } from '../../schemas/cpr.ts';
import { Identifier, Line } from '../../schemas/primitives.ts';
import type { PurposefulReader } from '../hub/look-up.ts';
import type { Reader } from '../hub/read-feed.ts';
import type { Authorized, PartyCaller } from './authorize.ts';
import { faultyRequest } from './refused.ts';

type PartyContext = Context<Authorized<PartyCaller>>;

const actorHeader = 'Samspil-Actor';
const purposeHeader = 'Samspil-Purpose';

/** R-ROUTE-9: who reads at the party. */
export const readerOf = (context: PartyContext): Reader => {
  const actor = context.req.header(actorHeader);
  const here = { name: actorHeader, in: 'header' } as const;
  if (!actor) throw faultyRequest('actor-missing', { ...here, code: 'required' }, 'R-ROUTE-9');
  if (!Identifier.safeParse(actor).success) throw faultyRequest('schema', { ...here, code: 'format' });
  return { party: context.var.caller.party, actor };
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** HTTP hands over each byte of a header as a character; where the bytes are UTF-8, as the text that they mean. */
const textOfHeader = (value: string): string => {
  const bytes = Buffer.from(value, 'latin1');
  if (bytes.toString('latin1') !== value) return value;
  try {
    return utf8.decode(bytes);
  } catch {
    return value;
  }
};

/** R-AUD-2: who reads, and why. The purpose is kept in the log, so it holds no CPR number. */
export const purposefulReaderOf = (context: PartyContext): PurposefulReader => {
  const reader = readerOf(context);
  const purpose = textOfHeader(context.req.header(purposeHeader) ?? '').trim();
  const here = { name: purposeHeader, in: 'header' } as const;
  if (!purpose) throw faultyRequest('purpose-missing', { ...here, code: 'required' }, 'R-AUD-2');
  if (!Line.safeParse(purpose).success) throw faultyRequest('schema', { ...here, code: 'too-long' });
  if (holdsCprNumber(purpose)) throw faultyRequest('schema', { ...here, code: 'holds-cpr-number' });
  return { ...reader, purpose };
};
