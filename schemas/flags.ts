/** What the hub remarks on a message that it accepts all the same. */
export const flagMeanings = {
  'beyond-limit':
    'The week recommended for the first joint meeting lies beyond the limit of its track; the limit holds.',
  'tool-not-agreed': 'A screening is given as a reason, and the two parties have no agreement on a screening tool.',
  repaired: 'A CPR number came with a hyphen, or a municipality code with a leading zero; it is kept without.',
  'spell-was-closed': 'It is told after the spell has ended, and belongs to it.',
  late: 'The doubt was observed in a spell that had ended before the doubt was told.',
  undocumented: 'The citizen has not documented the start that the less-intensive effort leads to.',
  'before-spell': 'What is told happened before the first day of the spell.',
} as const;

export type Flag = keyof typeof flagMeanings;
export const flags = Object.keys(flagMeanings) as [Flag, ...Flag[]];
