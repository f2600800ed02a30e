import { StartFault } from '../start-fault.ts';
import { parseCommandLine } from './command-line.ts';

const flags = { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/** The command line of a command that takes one file and a data directory. Throws `StartFault`. */
export const parseDataCommand = (
  args: string[],
  defaultData: string | undefined,
): { file: string; data: string } | 'help' => {
  const parsed = parseCommandLine({ args, options: flags, allowPositionals: true });
  if ('fault' in parsed) throw new StartFault(parsed.fault, 2);
  const { values, positionals } = parsed.line;
  if (values.help) return 'help';
  const [file = '', ...more] = positionals;
  if (file === '' || more.length > 0) throw new StartFault('name one file; --help tells more', 2);
  const data = values.data ?? defaultData ?? '';
  if (data === '') throw new StartFault('name the data directory with --data', 2);
  return { file, data };
};
