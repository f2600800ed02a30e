import { fileURLToPath } from 'node:url';

/** What `npm run` starts every program of the hub with. */
export const nodeOptions: readonly string[] = ['--require', fileURLToPath(new URL('../runtime.cjs', import.meta.url))];
