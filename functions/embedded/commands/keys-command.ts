import { systemClock } from '../sandbox/business-clock.ts';
import { isRotatedKey, rotatedKeys, rotateKey } from '../sqlite/rotate-key.ts';
import { StartFault } from '../start-fault.ts';
import { parseCommandLine } from './command-line.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run keys -- rotate KEY --data DIR

Exchanges a key of a hub that is stopped, all at once or not at all.

  signing     signs access tokens; those that the old key has signed stay valid until they run out
  look-up     leads from a CPR number to its case; what was found by the old key is found by the new one
  content     tells whether a message id comes again with the same content; the old key is kept to compare with

  --data DIR  the hub's data; else SAMSPIL_DATA
  -h, --help  show this
`;

const flags = { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

await runCommand(async (args, env) => {
  const parsed = parseCommandLine({ args, options: flags, allowPositionals: true });
  if ('fault' in parsed) throw new StartFault(parsed.fault, 2);
  const { values, positionals } = parsed.line;
  if (values.help) return usage;
  const [verb, key = '', ...more] = positionals;
  if (verb !== 'rotate' || !isRotatedKey(key) || more.length > 0)
    throw new StartFault(`say rotate and which key: ${rotatedKeys.join(', ')}; --help tells more`, 2);
  const data = values.data ?? env.SAMSPIL_DATA ?? '';
  if (data === '') throw new StartFault('name the data directory with --data', 2);
  await rotateKey(data, key, systemClock.now());
  return `the ${key} key of ${data} is a new one\n`;
});
