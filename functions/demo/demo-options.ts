import * as z from 'zod';
import { parseCommandLine, readOptions, wholeNumber } from '../embedded/commands/command-line.ts';

const [fewest, wholeCountry, largestSeed] = [100, 100_000, 999_999_999] as const;

const usage = `Usage: npm run demo                              one citizen's story
       npm run demo -- --national [options]      a day of the whole country

  --citizens N    open spells when the day begins, ${fewest} to ${wholeCountry}, the whole country (${wholeCountry})
  --seed N        another day for another number, 0 to ${largestSeed} (2012)
  --speed X       times real time that the day of eight hours passes; 0: as fast as the hub takes it (0)
  --against URL   a running sandbox, such as http://127.0.0.1:4870 (a hub of its own)
  -h, --help      show this
`;

const flags = {
  national: { type: 'boolean' },
  citizens: { type: 'string' },
  seed: { type: 'string' },
  speed: { type: 'string' },
  against: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const National = z.object({
  citizens: wholeNumber(fewest, wholeCountry, wholeCountry),
  seed: wholeNumber(0, largestSeed, 2012),
  speed: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,9})?$/, 'must be a number such as 0, 0.5 or 60')
    .transform(Number)
    .default(0),
  against: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:4870' })
    .transform((url) => new URL(url).origin)
    .optional(),
});

export type DemoOptions = { story: true } | { national: z.output<typeof National> };

/** Which demo is to be played, and how. */
export const parseDemoOptions = (argv: string[]): DemoOptions | { help: string } | { fault: string } => {
  const parsed = parseCommandLine({ args: argv, options: flags });
  if ('fault' in parsed) return parsed;
  const { help, national, ...given } = parsed.line.values;
  if (help) return { help: usage };
  const [option] = Object.keys(given);
  if (!national) return option === undefined ? { story: true } : { fault: `--${option} goes with --national` };
  const read = readOptions(National, given);
  return 'fault' in read ? read : { national: read.options };
};
