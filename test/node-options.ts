import { fileURLToPath } from 'node:url';

/** The options with which `npm run` starts every program of the hub. */
export const nodeOptions: readonly string[] = ['--require', fileURLToPath(new URL('../runtime.cjs', import.meta.url))];
