import { randomBytes } from 'node:crypto';
import { type PartyId, shippedRegister } from '../../schemas/parties.ts';
import { everyParty } from '../core/register.ts';
import { changeClientsFile } from './change-clients-file.ts';
import { ClientsFault } from './clients-fault.ts';
import { ClientId, readClientsFile } from './clients-file.ts';
import { parseCommandLine } from './command-line.ts';
import { hashSecret } from './secret-hash.ts';

const usage = `Usage: npm run client -- COMMAND [options]

  add ID [--party PARTY]   let in a client of a party; ID is the party unless --party names another
  add ID --role operator   let in an operator
  list                     show the clients
  disable ID               shut a client out, keep its line
  remove ID                shut a client out for good

  --clients FILE           the file; else SAMSPIL_CLIENTS, else clients.json
  -h, --help               show this
`;

const flags = {
  clients: { type: 'string' },
  role: { type: 'string' },
  party: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Asked = { file: string; id: string; role: string | undefined; party: string | undefined };

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

const add = async (asked: Asked): Promise<string> => {
  const { file, id } = asked;
  if (!ClientId.safeParse(id).success) throw new ClientsFault('a client id has letters, digits and ._~- only');
  const standing = standingOf(asked);
  const secret = randomBytes(32).toString('base64url');
  const client = { id, ...standing, secret: await hashSecret(secret) };
  changeClientsFile(file, (clients) => {
    if (clients.some((other) => other.id === id)) throw new ClientsFault(`${id} is a client already`);
    return [...clients, client];
  });
  return `client_id      ${id}\nclient_secret  ${secret}\nThe secret is not shown again: ${file} has only a hash of it.\n`;
};

const list = ({ file }: Asked): string =>
  readClientsFile(file)
    .map((client) => {
      const owner = client.role === 'party' ? client.party : client.role;
      return `${[client.id, owner, client.disabled ? 'disabled' : 'enabled'].join('\t')}\n`;
    })
    .join('');

const demandClient = (clients: readonly { id: string }[], id: string) => {
  if (!clients.some((client) => client.id === id)) throw new ClientsFault(`there is no client ${id}`);
};

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

const commands = new Map<string | undefined, { run: (asked: Asked) => string | Promise<string>; operands: number }>([
  ['add', { run: add, operands: 1 }],
  ['list', { run: list, operands: 0 }],
  ['disable', { run: disable, operands: 1 }],
  ['remove', { run: remove, operands: 1 }],
]);

const run = (args: string[], env: Record<string, string | undefined>): string | Promise<string> => {
  const parsed = parseCommandLine({ args, options: flags, allowPositionals: true });
  if ('fault' in parsed) throw new ClientsFault(parsed.fault);
  const { values, positionals } = parsed.line;
  if (values.help) return usage;
  const [name, id = ''] = positionals;
  const command = commands.get(name);
  if (!command) throw new ClientsFault('the commands are add, list, disable and remove; --help tells more');
  if (positionals.length - 1 !== command.operands)
    throw new ClientsFault(`${name} takes ${command.operands === 0 ? 'no client id' : 'one client id'}`);
  const file = values.clients ?? env.SAMSPIL_CLIENTS ?? 'clients.json';
  if (file === '') throw new ClientsFault('the name of the clients file is empty');
  return command.run({ file, id, role: values.role, party: values.party });
};

try {
  process.stdout.write(await run(process.argv.slice(2), process.env));
} catch (error) {
  if (!(error instanceof ClientsFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
