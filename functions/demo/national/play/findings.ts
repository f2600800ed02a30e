export const findingTexts = {
  lost: 'events promised by an answer and not on the feed',
  unexplained: 'events on a feed that no answer promised, or twice',
  gap: 'positions of a feed that are missing or repeated',
  disorder: 'events of a case that come before an earlier one',
  unforeseen: 'answers that the rules do not explain',
  untrueDuplicate: 'duplicates that lead elsewhere than the first answer',
} as const;

export type Finding = keyof typeof findingTexts;

const examplesKept = 5;

/** What does not hold, how often, and a few examples: ids of events, cases and messages. */
export const findings = () => {
  const found = new Map<Finding, { count: number; examples: string[] }>();
  return {
    note: (finding: Finding, example: string): void => {
      const noted = found.get(finding) ?? { count: 0, examples: [] };
      noted.count += 1;
      if (noted.examples.length < examplesKept) noted.examples.push(example);
      found.set(finding, noted);
    },
    of: (finding: Finding) => found.get(finding) ?? { count: 0, examples: [] },
    areNone: (): boolean => found.size === 0,
  };
};
export type Findings = ReturnType<typeof findings>;
