import * as z from 'zod';
import { parseCommandLine } from './command-line.ts';

const usage = `Usage: npm start -- [options]

  --port N        SAMSPIL_PORT     port to listen on, 0 for any free one (4870)
  --host HOST     SAMSPIL_HOST     address to listen on (127.0.0.1)
  --data DIR      SAMSPIL_DATA     where the hub keeps its data (.samspil/)
  --clients FILE  SAMSPIL_CLIENTS  the clients of a live hub (none: a sandbox)
  -h, --help                       show this

A flag wins over its environment variable.
`;

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  clients: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const named = z.string().min(1, 'must not be empty');
const portRule = 'must be a whole number from 0 to 65535';

const Options = z.object({
  port: z
    .string()
    .regex(/^\d{1,5}$/, portRule)
    .transform(Number)
    .refine((port) => port <= 65535, portRule)
    .default(4870),
  host: named.default('127.0.0.1'),
  data: named.default('.samspil/'),
  clients: named.optional(),
});
export type Options = z.infer<typeof Options>;

/** What the hub is started with. An empty environment variable is a bad value: it never makes a sandbox by accident. */
export const parseOptions = (
  argv: string[],
  env: Record<string, string | undefined>,
): { options: Options } | { help: string } | { fault: string } => {
  const parsed = parseCommandLine({ args: argv, options: flags });
  if ('fault' in parsed) return parsed;
  const { help, ...given } = parsed.line.values;
  if (help) return { help: usage };
  const { data, error } = Options.safeParse({
    port: given.port ?? env.SAMSPIL_PORT,
    host: given.host ?? env.SAMSPIL_HOST,
    data: given.data ?? env.SAMSPIL_DATA,
    clients: given.clients ?? env.SAMSPIL_CLIENTS,
  });
  if (data) return { options: data };
  const [issue] = error.issues;
  const option = String(issue?.path[0]);
  return { fault: `${option in given ? `--${option}` : `SAMSPIL_${option.toUpperCase()}`} ${issue?.message}` };
};
