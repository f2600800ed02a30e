import * as z from 'zod';
import { field } from '../field.ts';

export const Up = z
  .strictObject({ status: field(z.literal('ok'), 'Always this; another status code says otherwise.', 'ok') })
  .meta({ id: 'Up', description: 'That a check succeeded.' });
export type Up = z.infer<typeof Up>;
