import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type PartyId, shippedRegister } from '../../../schemas/parties.ts';
import { everyParty } from '../../core/register.ts';
import { changeClientsFile } from '../clients/change-clients-file.ts';
import { ClientsFault } from '../clients/clients-fault.ts';
import { ClientId, readClientsFile } from '../clients/clients-file.ts';
import { hashSecret } from '../clients/secret-hash.ts';
import { parseCommandLine, readOptions, wholeNumber } from './command-line.ts';

const usage = `Usage: npm run client -- COMMAND [options]

  add ID [--party PARTY]   let in a client of a party; ID is the party unless --party names another
  add ID --role operator   let in an operator
  list                     show the clients
  rotate ID                give a client a new secret; the one before works on for a while
  disable ID               shut a client out, keep its line
  remove ID                shut a client out for good

  --clients FILE           the file; else SAMSPIL_CLIENTS, else clients.json
  --overlap-hours N        how long it works on, 0 to 720; 0 ends every older secret at once (24)
  -h, --help               show this
`;

const flags = {
  clients: { type: 'string' },
  role: { type: 'string' },
  party: { type: 'string' },
  'overlap-hours': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const hour = 60 * 60 * 1000;
const Overlap = z.object({ 'overlap-hours': wholeNumber(0, 720, 24) });

type Asked = { file: string; id: string; role: string | undefined; party: string | undefined; overlapHours: number };

type Standing = { role: 'operator' } | { role: 'party'; party: PartyId };

const standingOf = ({ id, role = 'party', party }: Asked): Standing => {
  if (role !== 'party' && role !== 'operator') throw new ClientsFault('--role is party or operator');
  if (role === 'operator') {
    if (party !== undefined) throw new ClientsFault('an operator is of no party: leave out --party');
    return { role };
  }
  const known = party ?? id;
  if (!everyParty(shippedRegister).includes(known)) throw new ClientsFault(`the register knows no party ${known}`);
  return { role, party: known };
};

const newSecret = (): string => randomBytes(32).toString('base64url');

const shown = (file: string, id: string, secret: string): string =>
  `client_id      ${id}\nclient_secret  ${secret}\nThe secret is not shown again: ${file} has only a hash of it.\n`;

const demandClient = (clients: readonly { id: string }[], id: string) => {
  if (!clients.some((client) => client.id === id)) throw new ClientsFault(`there is no client ${id}`);
};

const add = (asked: Asked): string => {
  const { file, id } = asked;
  if (!ClientId.safeParse(id).success) throw new ClientsFault('a client id has letters, digits and ._~- only');
  const standing = standingOf(asked);
  const secret = newSecret();
  const client = { id, ...standing, secret: hashSecret(secret) };
  changeClientsFile(file, (clients) => {
    if (clients.some((other) => other.id === id)) throw new ClientsFault(`${id} is a client already`);
    return [...clients, client];
  });
  return shown(file, id, secret);
};

const rotate = ({ file, id, overlapHours }: Asked): string => {
  const secret = newSecret();
  const now = Date.now();
  const until = new Date(now + overlapHours * hour).toISOString();
  changeClientsFile(file, (clients) => {
    demandClient(clients, id);
    return clients.map((client) => {
      if (client.id !== id) return client;
      const { previous, ...kept } = client;
      if (overlapHours === 0) return { ...kept, secret: hashSecret(secret) };
      if (previous && Date.parse(previous.until) > now)
        throw new ClientsFault(
          `${id} has two secrets until ${previous.until}: wait, or end both now with --overlap-hours 0`,
        );
      return { ...kept, secret: hashSecret(secret), previous: { secret: client.secret, until } };
    });
  });
  const old = overlapHours === 0 ? 'Older secrets have ended' : `The secret before ends at ${until}`;
  return `${shown(file, id, secret)}${old}.\n`;
};

const list = ({ file }: Asked): string =>
  readClientsFile(file)
    .map(({ disabled, previous, ...client }) => {
      const owner = client.role === 'party' ? client.party : client.role;
      const overlap = previous ? [`two secrets until ${previous.until}`] : [];
      return `${[client.id, owner, disabled ? 'disabled' : 'enabled', ...overlap].join('\t')}\n`;
    })
    .join('');

const disable = ({ file, id }: Asked): string => {
  changeClientsFile(file, (clients) => {
    demandClient(clients, id);
    return clients.map((client) => (client.id === id ? { ...client, disabled: true } : client));
  });
  return `${id} is disabled\n`;
};

const remove = ({ file, id }: Asked): string => {
  changeClientsFile(file, (clients) => {
    demandClient(clients, id);
    return clients.filter((client) => client.id !== id);
  });
  return `${id} is removed\n`;
};

const commands = new Map<string | undefined, { run: (asked: Asked) => string; operands: number }>([
  ['add', { run: add, operands: 1 }],
  ['list', { run: list, operands: 0 }],
  ['rotate', { run: rotate, operands: 1 }],
  ['disable', { run: disable, operands: 1 }],
  ['remove', { run: remove, operands: 1 }],
]);

const run = (args: string[], env: Record<string, string | undefined>): string => {
  const parsed = parseCommandLine({ args, options: flags, allowPositionals: true });
  if ('fault' in parsed) throw new ClientsFault(parsed.fault);
  const { values, positionals } = parsed.line;
  if (values.help) return usage;
  const [name, id = ''] = positionals;
  const command = commands.get(name);
  if (!command) throw new ClientsFault('the commands are add, list, rotate, disable and remove; --help tells more');
  if (positionals.length - 1 !== command.operands)
    throw new ClientsFault(`${name} takes ${command.operands === 0 ? 'no client id' : 'one client id'}`);
  const file = values.clients ?? env.SAMSPIL_CLIENTS ?? 'clients.json';
  if (file === '') throw new ClientsFault('the name of the clients file is empty');
  const overlap = readOptions(Overlap, { 'overlap-hours': values['overlap-hours'] });
  if ('fault' in overlap) throw new ClientsFault(overlap.fault);
  const overlapHours = overlap.options['overlap-hours'];
  return command.run({ file, id, role: values.role, party: values.party, overlapHours });
};

try {
  process.stdout.write(run(process.argv.slice(2), process.env));
} catch (error) {
  if (!(error instanceof ClientsFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
