import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { formsCprNumber } from '../../../schemas/cpr.ts';
import { PartyId } from '../../../schemas/parties.ts';
import { Identifier, IdentifierForm, Instant } from '../../../schemas/primitives.ts';
import { ClientsFault, systemCode } from './clients-fault.ts';
import { SecretHash } from './secret-hash.ts';

/** HTTP Basic ends the client id at the first colon. */
const withoutColon = /^[^:]*$/;

/** What a new client may be called. */
export const ClientId = Identifier.regex(withoutColon);

/** A client keeps the id that it was registered under, unless that is a CPR number as it is written. */
const RegisteredId = IdentifierForm.regex(withoutColon).refine(
  (id) =>
    !Array.from(id.matchAll(/(?<!\d)(\d{6})\W?(\d{4})(?!\d)/g)).some(([, date, serial]) =>
      formsCprNumber(`${date}${serial}`),
    ),
);

const common = {
  id: RegisteredId,
  secret: SecretHash,
  /** The secret before, which is as good as the new one until then. */
  previous: z.strictObject({ secret: SecretHash, until: Instant }).optional(),
  disabled: z.boolean().optional(),
};

const RegisteredClient = z.discriminatedUnion('role', [
  z.strictObject({ ...common, role: z.literal('party'), party: PartyId }),
  z.strictObject({ ...common, role: z.literal('operator') }),
]);
export type RegisteredClient = z.infer<typeof RegisteredClient>;

const ClientsFile = z.strictObject({
  clients: z
    .array(RegisteredClient)
    .refine((clients) => new Set(clients.map(({ id }) => id)).size === clients.length, 'a client is there twice'),
});
export type ClientsFile = z.infer<typeof ClientsFile>;

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ClientsFault(`cannot read the clients file ${path} (${systemCode(cause)})`, { cause });
  }
};

/** The parser's own message quotes the text, and with it hashes. */
const jsonOf = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ClientsFault(`the clients file ${path} is not JSON`);
  }
};

/** Throws `ClientsFault` unless all of the file is as it must be: half a file lets nobody in. */
export const readClientsFile = (path: string): RegisteredClient[] => {
  const { data, error } = ClientsFile.safeParse(jsonOf(path, textOf(path)));
  if (data) return data.clients;
  const [issue] = error.issues;
  throw new ClientsFault(`the clients file ${path} is wrong at /${issue?.path.join('/')}: ${issue?.message}`);
};
