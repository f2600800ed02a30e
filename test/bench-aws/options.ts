import * as z from 'zod';
import { parseCommandLine, readOptions, wholeNumber } from '../../functions/embedded/commands/command-line.ts';

const usage = `Usage: npm run bench:aws -- [options]

  --citizens N   citizens that the demo's story is played for (200)
  --spells N     open spells of the national day that is played (8000)
  --json FILE    writes the figures as JSON too
  -h, --help     show this
`;

const flags = {
  citizens: { type: 'string' },
  spells: { type: 'string' },
  json: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const Options = z.object({
  citizens: wholeNumber(1, 999, 200),
  spells: wholeNumber(100, 100_000, 8_000),
  json: z.string().min(1, 'must not be empty').optional(),
});
type Options = z.infer<typeof Options>;
export type Sizes = Omit<Options, 'json'>;

export const parseOptions = (argv: string[]): { options: Options } | { help: string } | { fault: string } => {
  const parsed = parseCommandLine({ args: argv, options: flags });
  if ('fault' in parsed) return parsed;
  const { help, ...given } = parsed.line.values;
  if (help) return { help: usage };
  return readOptions(Options, given);
};
