import { writeFileSync } from 'node:fs';
import { asJson } from '../bench/as-json.ts';
import { tableOf } from '../bench/table.ts';
import { measure } from './measure.ts';
import { parseOptions } from './options.ts';
import { unitPrices } from './unit-prices.ts';

const run = async (argv: string[]): Promise<void> => {
  const parsed = parseOptions(argv);
  if ('help' in parsed) {
    process.stdout.write(parsed.help);
    return;
  }
  if ('fault' in parsed) {
    process.stderr.write(`${parsed.fault}\n`);
    process.exitCode = 2;
    return;
  }
  const { json, ...sizes } = parsed.options;
  const measured = await measure(sizes, (doing) => process.stderr.write(`${doing} …\n`));
  const sources = new Set(Object.values(unitPrices).map(({ source }) => source));
  process.stdout.write(
    `${tableOf(measured)}\n\nUnit prices are unverified; check them at\n  ${[...sources].join('\n  ')}\n`,
  );
  if (json !== undefined) writeFileSync(json, asJson(measured));
};

await run(process.argv.slice(2));
