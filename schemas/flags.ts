/** What the hub remarks on a message that it accepts all the same. */
export const flagMeanings = {
  'beyond-limit':
    'The week recommended for the first joint meeting lies beyond the limit of its track; the limit holds.',
  'tool-not-agreed': 'A screening is given as a reason, and the two parties have no agreement on a screening tool.',
  repaired: 'A CPR number came with a hyphen, or a municipality code with a leading zero; it is kept without.',
  'spell-was-closed': 'The no-show is dated after the last day of the spell.',
} as const;

export type Flag = keyof typeof flagMeanings;
export const flags = Object.keys(flagMeanings) as [Flag, ...Flag[]];
