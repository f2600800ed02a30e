import * as z from 'zod';
import { parseCommandLine } from '../../functions/embedded/command-line.ts';

const usage = `Usage: npm run bench:aws -- [options]

  --citizens N   citizens that the demo's story is played for (200)
  --json FILE    writes the figures as JSON too
  -h, --help     show this
`;

const flags = {
  citizens: { type: 'string' },
  json: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const rule = 'must be a whole number from 1 to 999';
const Options = z.object({
  citizens: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, rule)
    .transform(Number)
    .default(200),
  json: z.string().min(1, 'must not be empty').optional(),
});
type Options = z.infer<typeof Options>;

export const parseOptions = (argv: string[]): { options: Options } | { help: string } | { fault: string } => {
  const parsed = parseCommandLine({ args: argv, options: flags });
  if ('fault' in parsed) return parsed;
  const { help, ...given } = parsed.line.values;
  if (help) return { help: usage };
  const { data, error } = Options.safeParse(given);
  if (data) return { options: data };
  const [issue] = error.issues;
  return { fault: `--${String(issue?.path[0])} ${issue?.message}` };
};
