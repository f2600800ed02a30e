import {
  closeSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { ClientsFault, systemCode } from './clients-fault.ts';
import { type ClientsFile, type RegisteredClient, readClientsFile } from './clients-file.ts';

/** The new file is also the lock: who cannot make it is not alone. */
const openNew = (path: string): number => {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (cause) {
    const code = systemCode(cause);
    const why =
      code === 'EEXIST' ? 'is there: another command is at work, or was stopped; remove it if so' : `(${code})`;
    throw new ClientsFault(`cannot write: ${path} ${why}`, { cause });
  }
};

/** A hub that runs as another user reads the changed file as it read the old one. */
const keepOwnerAndMode = (descriptor: number, path: string) => {
  const { uid, gid, mode } = statSync(path);
  fchownSync(descriptor, uid, gid);
  fchmodSync(descriptor, mode & 0o777);
};

/** Replaces the file as a whole, for its owner's eyes only when it is new. Throws `ClientsFault`, and then changed nothing. */
export const changeClientsFile = (path: string, change: (clients: RegisteredClient[]) => RegisteredClient[]): void => {
  const next = `${path}.new`;
  const descriptor = openNew(next);
  try {
    const isThere = existsSync(path);
    const file: ClientsFile = { clients: change(isThere ? readClientsFile(path) : []) };
    writeFileSync(descriptor, `${JSON.stringify(file, null, 2)}\n`);
    if (isThere) keepOwnerAndMode(descriptor, path);
    fsyncSync(descriptor);
    renameSync(next, path);
  } catch (cause) {
    rmSync(next, { force: true });
    throw cause instanceof ClientsFault
      ? cause
      : new ClientsFault(`cannot write the clients file ${path} (${systemCode(cause)})`, { cause });
  } finally {
    closeSync(descriptor);
  }
};
