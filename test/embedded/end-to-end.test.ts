import { afterAll, beforeAll } from 'vitest';
import { endToEnd } from '../e2e/suite.ts';
import { exited, type HubProcess, startHubProcess, temporaryDirectory } from './hub-process.ts';

let hub: HubProcess;
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;

beforeAll(async () => {
  directory = await temporaryDirectory();
  hub = await startHubProcess(['--data', directory.path]);
});
afterAll(async () => {
  hub.child.kill('SIGTERM');
  await exited(hub.child);
  await directory.remove();
});

endToEnd('the embedded edition', () => ({
  origin: hub.origin,
  credentialsOf: (role) => ({ id: role, secret: 'sandbox' }),
}));
