import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeOptions } from '../node-options.ts';
import { credentials, type Emulator, region } from './emulator.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** The emulator's own account: every event that a test puts on a bus comes from it. */
export const account = '000000000000';

export type Deployment = { apiId: string; table: string; userPool: string };
export type Settings = Record<string, unknown>;

const environmentFor = ({ endpoint }: Emulator): NodeJS.ProcessEnv => ({
  ...process.env,
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_REGION: region,
  AWS_EC2_METADATA_DISABLED: 'true',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
});

const cdk = async (emulator: Emulator, args: string[]): Promise<void> => {
  try {
    await run('npx', ['cdk', ...args], { cwd: root, env: environmentFor(emulator), maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`cdk ${args[0]} failed:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`, { cause: error });
  }
};

export const bootstrap = (emulator: Emulator): Promise<void> =>
  cdk(emulator, ['bootstrap', `aws://${account}/${region}`]);

/** Deploys the real app, over any existing deployment. */
export const deploy = async (emulator: Emulator, settings: Settings): Promise<Deployment> => {
  const directory = await mkdtemp(join(tmpdir(), 'samspil-deploy-'));
  const file = (name: string) => join(directory, name);
  try {
    await writeFile(file('settings.json'), JSON.stringify(settings));
    const context = ['-c', `settings=${file('settings.json')}`];
    const output = ['--outputs-file', file('outputs.json'), '--output', file('cdk.out')];
    await cdk(emulator, ['deploy', '--all', '--require-approval', 'never', ...context, ...output]);
    const outputs = JSON.parse(await readFile(file('outputs.json'), 'utf8')) as Record<string, Record<string, string>>;
    const { TableName: table = '', UserPoolId: userPool = '' } = outputs['samspil-dev-stateful'] ?? {};
    const { Originmain: origin = '' } = outputs['samspil-dev-application'] ?? {};
    return { apiId: new URL(origin).hostname.split('.')[0] ?? '', table, userPool };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

/** Runs the operator's command as an operator does; returns what it printed. */
export const operate = async (emulator: Emulator, ...args: string[]): Promise<string> => {
  const command = [...nodeOptions, join(root, 'functions/aws/operate/main.ts'), ...args];
  return (await run(process.execPath, command, { env: environmentFor(emulator) })).stdout;
};
