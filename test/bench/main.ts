import { openSync, writeFileSync } from 'node:fs';
import { asJson } from './as-json.ts';
import { figures } from './figures.ts';
import type { Measured } from './measured.ts';
import { parseOptions } from './options.ts';
import { tableOf } from './table.ts';

const end = (stream: NodeJS.WriteStream, text: string, code: number): never => {
  stream.write(text);
  process.exit(code);
};

const openFile = (path: string): number => {
  try {
    return openSync(path, 'w');
  } catch (error) {
    return end(process.stderr, `--json: ${(error as Error).message}\n`, 2);
  }
};

const parsed = parseOptions(process.argv.slice(2));
if ('help' in parsed) end(process.stdout, parsed.help, 0);
if ('fault' in parsed) end(process.stderr, `${parsed.fault}\n`, 2);

const { only, json, ...sizes } = (parsed as Extract<typeof parsed, { options: unknown }>).options;
const file = json === undefined ? undefined : openFile(json);
const measured: Measured[] = [];
for (const [name, measure] of Object.entries(figures)) {
  if (only !== undefined && only !== name) continue;
  process.stderr.write(`measuring ${name} …\n`);
  measured.push(...(await measure(sizes)));
}
process.stdout.write(`${tableOf(measured)}\n`);
if (file !== undefined) writeFileSync(file, asJson(measured));
