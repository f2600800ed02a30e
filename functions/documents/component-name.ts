import type { Kind } from '../../schemas/kinds/index.ts';

/** A kind’s name as generated code likes it: `SpellOpened`. */
export const componentNameOf = (kind: Kind): string =>
  kind
    .split('-')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('');
