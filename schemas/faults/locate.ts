import type * as z from 'zod';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

export type Located = { issue: Exclude<Issue, { code: 'invalid_union' }> | NoSuchVariant; path: Path };
/** A discriminator that matches no variant; there is no branch to look for faults in. */
type NoSuchVariant = { code: 'no_such_variant'; options: readonly z.core.util.Primitive[]; isMissing: boolean };

const unknownKeys = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);

/** The intended variant: the one with the fewest unknown fields, then the fewest faults. */
const closest = (branches: readonly Issue[][]): readonly Issue[] =>
  branches.reduce((best, branch) => {
    const difference = unknownKeys(branch) - unknownKeys(best) || branch.length - best.length;
    return difference < 0 ? branch : best;
  });

const memberOf = (input: unknown, name: string): unknown => (input as Record<string, unknown> | undefined)?.[name];

const noSuchVariant = ({ input, discriminator, ...issue }: z.core.$ZodIssueInvalidUnion): NoSuchVariant => ({
  code: 'no_such_variant',
  options: ('options' in issue && issue.options) || [],
  isMissing: discriminator !== undefined && memberOf(input, discriminator) === undefined,
});

/** Every issue with its full path; for a union, those of the intended variant. */
export function* locate(issues: readonly Issue[], above: Path = []): Generator<Located> {
  for (const issue of issues) {
    const path = [...above, ...issue.path];
    if (issue.code !== 'invalid_union') yield { issue, path };
    else if (issue.errors.length > 0) yield* locate(closest(issue.errors), path);
    else yield { issue: noSuchVariant(issue), path };
  }
}
