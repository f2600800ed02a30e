import type { Edition } from '../e2e/client.ts';
import { account, bootstrap, type Deployment, deploy, operate, type Settings } from './deployment.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { openFrontDoor } from './front-door.ts';

const roles = ['akasse-hk', 'jobcentre-751', 'jobcentre-101', 'operator'];
const cognito = 'https://cognito-idp.eu-north-1.amazonaws.com';

export type Deployed = Deployment & {
  emulator: Emulator;
  edition: Edition;
  /** Deploys again, over the existing deployment. */
  deployAgain(more?: Settings): Promise<void>;
  stop(): Promise<void>;
};

type Credentials = { id: string; secret: string };

const addClient = async (emulator: Emulator, { table, userPool }: Deployment, role: string): Promise<Credentials> => {
  const printed = await operate(emulator, 'client', 'add', role, '--table', table, '--user-pool', userPool);
  const [, id = ''] = /client_id +(\S+)/.exec(printed) ?? [];
  const [, secret = ''] = /client_secret +(\S+)/.exec(printed) ?? [];
  return { id, secret };
};

/** The AWS edition as its operator sets it up: bootstrap, deploy, clients for the parties, and a door that admits them. */
export const deployHub = async (): Promise<Deployed> => {
  const emulator = await startEmulator();
  try {
    await bootstrap(emulator);
    const settings: Settings = {
      subscribers: ['akasse-hk', 'jobcentre-751'],
      tokenEndpoint: `${emulator.endpoint}/oauth2/token`,
    };
    const first = await deploy(emulator, settings);
    const clients = new Map<string, Credentials>();
    for (const role of roles) clients.set(role, await addClient(emulator, first, role));
    await operate(emulator, 'account', 'add', account, 'akasse-hk', '--table', first.table);
    const doors = { main: [...clients.values()].map(({ id }) => id) };
    const deployment = await deploy(emulator, { ...settings, doors });
    const frontDoor = await openFrontDoor(emulator, deployment.apiId);
    return {
      ...deployment,
      emulator,
      edition: {
        origin: frontDoor.origin,
        credentialsOf: (role) => clients.get(role) ?? { id: 'nobody', secret: 'nothing' },
        reach: (address) => address.replace(cognito, emulator.endpoint),
      },
      deployAgain: async (more = {}) => {
        await deploy(emulator, { ...settings, doors, ...more });
      },
      stop: async () => {
        await frontDoor.close();
        await emulator.stop();
      },
    };
  } catch (error) {
    await emulator.stop();
    throw error;
  }
};
