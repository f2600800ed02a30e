import type { Message } from '../../functions/core/commit.ts';
import { sourceOf } from '../../schemas/envelope.ts';
import { typeOf } from '../../schemas/kinds/index.ts';

/** The message as its sender sends it. */
export const cloudEventOf = ({ kind, sender, ...rest }: Message) => ({
  specversion: '1.0',
  source: sourceOf(sender),
  type: typeOf(kind),
  ...rest,
});
