import type { Context } from 'hono';
import { type Parsed, parseAs } from '../../schemas/parse.ts';
import { Actor, Purpose } from '../../schemas/primitives.ts';
import type { PurposefulReader } from '../hub/look-up.ts';
import type { Reader } from '../hub/read-feed.ts';
import type { Authorized, PartyCaller } from './authorize.ts';
import { textOfHeader } from './header-text.ts';
import { faultyRequest, Refused } from './refused.ts';

type PartyContext = Context<Authorized<PartyCaller>>;

const actorHeader = 'Samspil-Actor';
const purposeHeader = 'Samspil-Purpose';

const orRefused = (parsed: Parsed<string>): string => {
  if ('value' in parsed) return parsed.value;
  const { faults, ...why } = parsed.refusal;
  throw new Refused({ ...why, faults: faults.map((fault) => ({ ...fault, in: 'header' })) });
};

const textOf = (context: PartyContext, name: string): string => {
  const text = textOfHeader(context.req.header(name) ?? '');
  if (text === undefined) throw faultyRequest('schema', { name, in: 'header', code: 'encoding' });
  return text.trim();
};

/** R-ROUTE-9: who is reading on behalf of the party. */
export const readerOf = (context: PartyContext): Reader => {
  const actor = textOf(context, actorHeader);
  const here = { name: actorHeader, in: 'header' } as const;
  if (!actor) throw faultyRequest('actor-missing', { ...here, code: 'required' }, 'R-ROUTE-9');
  return { party: context.var.caller.party, actor: orRefused(parseAs(Actor, actor, `/${actorHeader}`)) };
};

/** R-AUD-2: who is reading, and why. */
export const purposefulReaderOf = (context: PartyContext): PurposefulReader => {
  const reader = readerOf(context);
  const purpose = textOf(context, purposeHeader);
  const here = { name: purposeHeader, in: 'header' } as const;
  if (!purpose) throw faultyRequest('purpose-missing', { ...here, code: 'required' }, 'R-AUD-2');
  return { ...reader, purpose: orRefused(parseAs(Purpose, purpose, `/${purposeHeader}`)) };
};
