import { backUp } from '../sqlite/back-up.ts';
import { parseDataCommand } from './data-command.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run backup -- FILE [--data DIR]

Copies the data of a hub, as they stand at one moment, to a new file. The hub may run meanwhile.

  --data DIR  the hub's data; else SAMSPIL_DATA, else .samspil/
  -h, --help  show this
`;

await runCommand((args, env) => {
  const asked = parseDataCommand(args, env.SAMSPIL_DATA ?? '.samspil/');
  if (asked === 'help') return usage;
  backUp(asked.data, asked.file);
  return `${asked.data} is backed up to ${asked.file}\n`;
});
