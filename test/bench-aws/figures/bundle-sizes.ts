import { statSync } from 'node:fs';
import type { Measured } from '../../bench/measured.ts';
import type { Bundles } from '../bundles.ts';

export const bundleSizes = ({ files }: Bundles): Measured[] =>
  Object.entries(files).map(([name, file]) => ({
    name: `bundle of ${name}`,
    value: statSync(file).size / 1024,
    unit: 'KiB',
    goals: [{ of: 'value', below: 600 }],
  }));
