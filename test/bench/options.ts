import * as z from 'zod';
import { parseCommandLine, readOptions, wholeNumber } from '../../functions/embedded/commands/command-line.ts';
import { figures } from './figures.ts';

const usage = `Usage: npm run bench -- [options]

  --only NAME      one figure: ${Object.keys(figures).join(', ')}
  --json FILE      writes the figures as JSON too
  --citizens N     citizens of the large store (1000000)
  --messages N     messages of a round (20000)
  --rounds N       rounds, each against its limit; medians are told (3)
  --profile DIR    writes a CPU profile of each hub there
  -h, --help       show this
`;

const flags = {
  only: { type: 'string' },
  json: { type: 'string' },
  citizens: { type: 'string' },
  messages: { type: 'string' },
  rounds: { type: 'string' },
  profile: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const count = (least: number, standard: number) => wholeNumber(least, 10_000_000, standard);
const named = z.string().min(1, 'must not be empty').optional();

const Options = z.object({
  only: z.enum(Object.keys(figures), `must be one of ${Object.keys(figures).join(', ')}`).optional(),
  json: named,
  citizens: count(1_000, 1_000_000),
  messages: count(100, 20_000),
  rounds: count(1, 3),
  profile: named,
});
export type Options = z.infer<typeof Options>;

export const parseOptions = (argv: string[]): { options: Options } | { help: string } | { fault: string } => {
  const parsed = parseCommandLine({ args: argv, options: flags });
  if ('fault' in parsed) return parsed;
  const { help, ...given } = parsed.line.values;
  if (help) return { help: usage };
  return readOptions(Options, given);
};
