import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Client, ClientDirectory } from './clients.ts';
import { ClientsFault } from './clients-fault.ts';
import { type RegisteredClient, readClientsFile } from './clients-file.ts';
import { sandboxSecret } from './sandbox-clients.ts';
import { decoyHash, isSecretOf } from './secret-hash.ts';

/** A new secret has a new salt. */
const versionOf = (registered: RegisteredClient): string =>
  createHash('sha256')
    .update(JSON.stringify([registered.role, registered.role === 'party' && registered.party, registered.secret.salt]))
    .digest('base64url')
    .slice(0, 16);

const clientOf = (registered: RegisteredClient): Client => {
  const { id, role } = registered;
  const version = versionOf(registered);
  return role === 'party' ? { id, version, role, party: registered.party } : { id, version, role };
};

type Entry = { registered: RegisteredClient; client: Client };

const entriesOf = (clients: RegisteredClient[]): Map<string, Entry> =>
  new Map(clients.map((registered) => [registered.id, { registered, client: clientOf(registered) }]));

const stampOf = (path: string): string | undefined => {
  try {
    const { ino, size, ctimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${ctimeNs}`;
  } catch {
    return undefined;
  }
};

/**
 * The clients of a file that is watched by a `stat` on every call: some microseconds, and no client outlives its
 * removal. While the file cannot be read, nobody is let in; `onFault` hears why, once.
 */
export const liveClients = (path: string, onFault: (fault: ClientsFault) => void): ClientDirectory => {
  const decoy = decoyHash();
  let entries = new Map<string, Entry>();
  let seen: string | undefined;
  let reported: string | undefined;

  const refresh = () => {
    const stamp = stampOf(path);
    if (stamp !== undefined && stamp === seen) return;
    entries = new Map();
    seen = undefined;
    try {
      entries = entriesOf(readClientsFile(path));
      seen = stamp;
      reported = undefined;
    } catch (error) {
      if (!(error instanceof ClientsFault)) throw error;
      if (error.message !== reported) onFault(error);
      reported = error.message;
    }
  };

  const find = (id: string): Client | undefined => {
    refresh();
    const entry = entries.get(id);
    return entry?.registered.disabled ? undefined : entry?.client;
  };

  return {
    find,
    async verify(id, secret) {
      const asked = find(id);
      const isRight = await isSecretOf(entries.get(id)?.registered.secret ?? decoy, secret);
      const client = find(id);
      return isRight && secret !== sandboxSecret && client?.version === asked?.version ? client : undefined;
    },
  };
};
