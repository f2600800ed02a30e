import { join } from 'node:path';

/** Where tests keep what they fetch: made anew whenever it is not there. */
export const testCache = join(import.meta.dirname, '../node_modules/.cache/samspil');
