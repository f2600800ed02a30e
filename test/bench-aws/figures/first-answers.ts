import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type FunctionName, functions } from '../../../infra/functions.ts';
import type { Emulator } from '../../aws/emulator.ts';
import type { Measured } from '../../bench/measured.ts';
import { median } from '../../bench/statistics.ts';
import { times } from '../../contract/times.ts';
import type { Bundles } from '../bundles.ts';
import { firstEvents } from '../first-events.ts';
import { makeSurroundings } from '../surroundings.ts';

const run = promisify(execFile);
const rounds = 7;

/** Runs in a process of its own, as Lambda starts one, and reports the time since that process began. */
const firstAnswer = `
  const { handler } = await import(process.env.BUNDLE);
  const answer = await handler(JSON.parse(process.env.EVENT), { functionName: 'bench' });
  const took = performance.now();
  if (answer?.batchItemFailures?.length > 0 || answer?.statusCode >= 400) throw new Error(JSON.stringify(answer));
  console.log('answered after ' + took);
  process.exit(0);
`;

/** The time of a process that does nothing: the machine's own share, and a measure of how busy it is. */
const nothing = `console.log('answered after ' + performance.now());`;

const timeOf = async (script: string, env: NodeJS.ProcessEnv): Promise<number> => {
  const { stdout } = await run(process.execPath, ['--no-warnings', '--input-type=module', '--eval', script], { env });
  return Number(/answered after ([\d.]+)/.exec(stdout)?.[1]);
};

/** From the start of a process to its first response, each function with its own table on the emulator. */
export const firstAnswers = async ({ files }: Bundles, emulator: Emulator): Promise<Measured[]> => {
  const measured: Measured[] = [];
  for (const name of Object.keys(functions) as FunctionName[]) {
    const { options, environment } = await makeSurroundings(emulator);
    const newEvent = firstEvents(options)[name];
    const [taken, bare]: [number[], number[]] = [[], []];
    for (const _ of times(rounds, (round) => round)) {
      const event = JSON.stringify(await newEvent());
      taken.push(await timeOf(firstAnswer, { ...environment, BUNDLE: files[name], EVENT: event }));
      bare.push(await timeOf(nothing, environment));
    }
    const goals = [{ of: 'value', below: 300 } as const];
    measured.push({ name: `first answer of ${name}`, value: median(taken), limit: median(bare), unit: 'ms', goals });
  }
  return measured;
};
