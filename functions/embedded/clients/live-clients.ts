import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { IdentityUnavailable } from '../../api/identity.ts';
import type { Clock } from '../../hub/ports/clock.ts';
import { inTurn } from '../in-turn.ts';
import { systemClock } from '../sandbox/business-clock.ts';
import type { Client, ClientDirectory, VerifiedClient } from './clients.ts';
import { ClientsFault } from './clients-fault.ts';
import { type RegisteredClient, readClientsFile } from './clients-file.ts';
import { sandboxSecret } from './sandbox-clients.ts';
import { decoyHash, isSecretOf, isSlow, isSlowSecretOf, type SecretHash } from './secret-hash.ts';

const [longestLine, longestLineOfOne] = [16, 2];

const versionOf = (registered: RegisteredClient, secret: SecretHash): string => {
  const party = registered.role === 'party' && registered.party;
  return hash('sha256', JSON.stringify([registered.role, party, secret.hash]), 'base64url').slice(0, 16);
};

type Secret = { kept: SecretHash; version: string; until: number };
type Entry = { registered: RegisteredClient; secrets: Secret[] };

/** The newest secret first. */
const entryOf = (registered: RegisteredClient): Entry => {
  const { secret, previous } = registered;
  const made = (kept: SecretHash, until: number) => ({ kept, version: versionOf(registered, kept), until });
  const older = previous ? [made(previous.secret, Date.parse(previous.until))] : [];
  return { registered, secrets: [made(secret, Number.POSITIVE_INFINITY), ...older] };
};

/** Compared with for who is unknown. */
const decoy = { kept: decoyHash, version: '' };

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
 * removal. `onFault` hears once why the file cannot be used.
 */
export const liveClients = (
  path: string,
  onFault: (fault: ClientsFault) => void,
  clock: Clock = systemClock,
): ClientDirectory => {
  const compareInTurn = inTurn(longestLine, longestLineOfOne);
  let entries = new Map<string, Entry>();
  let seen: string | undefined;
  let fault: ClientsFault | undefined;

  const refresh = () => {
    const stamp = stampOf(path);
    if (stamp !== undefined && stamp === seen) return;
    entries = new Map();
    seen = undefined;
    try {
      entries = new Map(readClientsFile(path).map((client) => [client.id, entryOf(client)]));
      seen = stamp;
      fault = undefined;
    } catch (error) {
      if (!(error instanceof ClientsFault)) throw error;
      if (error.message !== fault?.message) onFault(error);
      fault = error;
    }
  };

  const check = () => {
    refresh();
    if (fault) throw new IdentityUnavailable(fault.message);
  };

  const entry = (id: string): Entry | undefined => {
    check();
    return entries.get(id);
  };

  const liveSecrets = (id: string): Secret[] => {
    const { registered, secrets = [] } = entry(id) ?? {};
    const now = Date.parse(clock.now());
    return registered?.disabled ? [] : secrets.filter(({ until }) => now < until);
  };

  const find = (id: string): Client | undefined => {
    const versions = liveSecrets(id).map(({ version }) => version);
    const registered = entries.get(id)?.registered;
    if (!registered || versions.length === 0) return undefined;
    return registered.role === 'party'
      ? { id, versions, role: registered.role, party: registered.party }
      : { id, versions, role: registered.role };
  };

  /** The client, unless that secret has ended while it was compared. */
  const verified = (id: string, version: string): VerifiedClient | undefined => {
    const client = find(id);
    return client?.versions.includes(version) ? { ...client, version } : undefined;
  };

  return {
    check,
    find,
    knows: (id) => entry(id) !== undefined,
    async verify(id, given, mayBeSlow = true) {
      if (given === sandboxSecret) return undefined;
      const secrets = liveSecrets(id);
      for (const { kept, version } of secrets.length > 0 ? secrets : [decoy])
        if (!isSlow(kept) && isSecretOf(kept, given)) return verified(id, version);
      for (const { kept, version } of secrets) {
        if (!isSlow(kept)) continue;
        if (!mayBeSlow) return 'busy';
        const isRight = await compareInTurn(id, () => isSlowSecretOf(kept, given));
        if (isRight === 'busy') return 'busy';
        if (isRight) return verified(id, version);
      }
      return undefined;
    },
  };
};
