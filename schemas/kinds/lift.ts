import type { KindDefinition } from './kind.ts';

/** `data` lifted to the current version of its kind; `version` is the one it was written in: 1, 2, 3 … */
export const liftData = ({ lifts = [] }: Pick<KindDefinition, 'lifts'>, version: number, data: unknown): unknown =>
  lifts.slice(version - 1).reduce((lifted, lift) => lift(lifted), data);
