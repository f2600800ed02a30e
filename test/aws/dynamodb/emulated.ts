import { afterAll, beforeAll } from 'vitest';
import type { TableOptions } from '../../../functions/aws/dynamodb/client/table.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { type Fault, faultyClient } from './client/faulty-client.ts';
import { type Consumed, meteredClient } from './client/metered-client.ts';
import { createTable } from './client/table.ts';

/** An emulator for the tests of one file. */
export const emulated = () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator();
  }, 120_000);
  afterAll(() => emulator.stop());
  return {
    newTable: (): Promise<TableOptions> => createTable(emulator.endpoint),
    /** The same table over a faulty connection. */
    through: (fault: Fault, { table }: TableOptions): TableOptions => ({
      client: faultyClient(emulator.endpoint, fault),
      table,
    }),
    /** The same table, metering what requests to it consume. */
    metered: ({ table }: TableOptions): { options: TableOptions; consumed: Consumed } => {
      const { client, consumed } = meteredClient(emulator.endpoint);
      return { options: { client, table }, consumed };
    },
  };
};

/** Like `emulated`, with one table for all tests of the file. */
export const emulatedTable = () => {
  const { newTable, through, metered } = emulated();
  let options: TableOptions;
  beforeAll(async () => {
    options = await newTable();
  });
  return {
    options: () => options,
    through: (fault: Fault) => through(fault, options),
    metered: () => metered(options),
  };
};
