import { type DemoOptions, parseDemoOptions } from './demo-options.ts';
import { tellStory } from './tell-story.ts';

const fail = (line: string, code: number): never => {
  process.stderr.write(`${line}\n`);
  process.exit(code);
};

const play = async (options: DemoOptions): Promise<void> => {
  if ('story' in options) return tellStory((line) => process.stdout.write(`${line}\n`));
  const { PlayFault, playNationalDay } = await import('../../test/national/play.ts');
  const holds = await playNationalDay(options.national, process.stdout).catch((error: unknown) => {
    if (error instanceof PlayFault) return fail(error.message, 1);
    throw error;
  });
  if (!holds) process.exitCode = 1;
};

const parsed = parseDemoOptions(process.argv.slice(2));
if ('help' in parsed) process.stdout.write(parsed.help);
else if ('fault' in parsed) fail(parsed.fault, 2);
else await play(parsed);
