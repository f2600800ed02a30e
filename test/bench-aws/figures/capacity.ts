import type { Measured } from '../../bench/measured.ts';
import type { Cost } from '../costs.ts';

/** Mean capacity units per accepted message over everything that was played. */
export const capacity = (played: string, { accepted, entries, intake, feeding }: Cost): Measured[] => {
  const perMessage = (name: string, unit: string, total: number, below?: number): Measured => ({
    name: `${played}: ${name}`,
    value: total / accepted,
    unit,
    ...(below !== undefined && { goals: [{ of: 'value', below }] }),
  });
  return [
    { name: `${played}: messages accepted`, value: accepted, unit: 'messages' },
    perMessage('events on feeds', 'per message', entries),
    perMessage('intake, read', 'RRU/message', intake.read, 8),
    perMessage('intake, written', 'WRU/message', intake.write, 4),
    perMessage('feeding, read', 'RRU/message', feeding.read),
    perMessage('feeding, written', 'WRU/message', feeding.write),
    perMessage('end to end, written', 'WRU/message', intake.write + feeding.write, 14),
  ];
};
