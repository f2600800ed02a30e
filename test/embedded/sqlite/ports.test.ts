import { afterAll, describe } from 'vitest';
import { openStorage } from '../../../functions/embedded/sqlite/storage.ts';
import { portsContract } from '../../contract/ports.contract.ts';
import { temporaryDirectory } from './temporary-directory.ts';

describe('the ports on SQLite', () => {
  const directory = temporaryDirectory(afterAll);
  portsContract(async () => ({ ...openStorage(directory), projected: async () => {} }));
});
