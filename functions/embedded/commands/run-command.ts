import { StartFault } from '../start-fault.ts';

/** Runs a command to its end: what it has to say on stdout, or in one line on stderr why it could not. */
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
