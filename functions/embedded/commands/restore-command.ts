import { restore } from '../sqlite/restore.ts';
import { parseDataCommand } from './data-command.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run restore -- FILE --data DIR

Puts a backup into a new or empty directory. Its feeds begin a new epoch: readers are told by 410 to begin again.

  --data DIR  the directory for the data of the hub
  -h, --help  show this
`;

await runCommand((args) => {
  const asked = parseDataCommand(args, undefined);
  if (asked === 'help') return usage;
  restore(asked.file, asked.data);
  return `${asked.file} is restored to ${asked.data}\n`;
});
