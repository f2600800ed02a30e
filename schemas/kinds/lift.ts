import type { KindDefinition } from './kind.ts';

/** `data` as the present version of its kind has it; `version` is the one that it was written in: 1, 2, 3 … */
export const liftData = ({ lifts = [] }: Pick<KindDefinition, 'lifts'>, version: number, data: unknown): unknown =>
  lifts.slice(version - 1).reduce((lifted, lift) => lift(lifted), data);
