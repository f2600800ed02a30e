import { isIP } from 'node:net';
import * as z from 'zod';
import { parseCommandLine } from './commands/command-line.ts';

const usage = `Usage: npm start -- [options]

  --port N        SAMSPIL_PORT     port to listen on, 0 for any free one (4870)
  --host HOST     SAMSPIL_HOST     address to listen on (127.0.0.1)
  --data DIR      SAMSPIL_DATA     where the hub keeps its data (.samspil/)
  --clients FILE  SAMSPIL_CLIENTS  the clients of a live hub (none: a sandbox)
  --origin URL    SAMSPIL_ORIGIN   where others reach the hub, such as https://samspil.example (where it listens)
  --proxy ADDRESSES  SAMSPIL_PROXY  proxies, by commas, whose X-Forwarded-For is believed (none)
  -h, --help                       show this

A flag wins over its environment variable.
`;

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  clients: { type: 'string' },
  origin: { type: 'string' },
  proxy: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const named = z.string().min(1, 'must not be empty');
const portRule = 'must be a whole number from 0 to 65535';

const isOrigin = (text: string): boolean => {
  if (!/^https?:\/\/[^\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { origin, href } = new URL(text);
  return href === `${origin}/`;
};

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
  origin: z
    .string()
    .refine(isOrigin, 'must be an http or https address without a path')
    .transform((text) => new URL(text).origin)
    .optional(),
  proxy: z
    .string()
    .transform((text) => text.split(',').map((address) => address.trim()))
    .refine((addresses) => addresses.every((address) => isIP(address)), 'must be IP addresses, by commas')
    .optional(),
});
export type Options = z.infer<typeof Options>;

/** The options of the hub. An empty environment variable is an error: it must never start a sandbox by accident. */
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
    origin: given.origin ?? env.SAMSPIL_ORIGIN,
    proxy: given.proxy ?? env.SAMSPIL_PROXY,
  });
  if (data) return { options: data };
  const [issue] = error.issues;
  const option = String(issue?.path[0]);
  return { fault: `${option in given ? `--${option}` : `SAMSPIL_${option.toUpperCase()}`} ${issue?.message}` };
};
