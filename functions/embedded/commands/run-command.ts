import { StartFault } from '../start-fault.ts';

/** Runs a command: prints its result on stdout, or one line on stderr saying why it failed. */
export const runCommand = async (
  run: (args: string[], env: NodeJS.ProcessEnv) => string | Promise<string>,
): Promise<void> => {
  try {
    process.stdout.write(await run(process.argv.slice(2), process.env));
  } catch (error) {
    if (!(error instanceof StartFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
};
