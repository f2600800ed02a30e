import { join } from 'node:path';

/** Where tests cache what they fetch: recreated whenever it is missing. */
export const testCache = join(import.meta.dirname, '../node_modules/.cache/samspil');
