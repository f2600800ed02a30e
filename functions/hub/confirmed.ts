import type { Kind } from '../../schemas/kinds/index.ts';
import type { Instant } from '../../schemas/primitives.ts';

/** The positions after `after`, up to and including `upTo`; of some kinds, or of all. */
export type Span = { after: number; upTo: number; kinds?: readonly Kind[] };

const inBoth = (some: Span['kinds'], others: Span['kinds']): Span['kinds'] =>
  some && others ? some.filter((kind) => others.includes(kind)) : (some ?? others);

const covers = (wide: Span, { after, upTo, kinds }: Span): boolean =>
  wide.after <= after &&
  wide.upTo >= upTo &&
  (wide.kinds === undefined || (kinds?.every((kind) => wide.kinds?.includes(kind)) ?? false));

/**
 * What a reader confirms by reading on after `upTo`: of every page that reaches `upTo`, the part up to it, limited to the kinds
 * it asks for. Excludes what `known` already covers.
 */
export const newlyConfirmed = (
  { upTo, kinds: asked }: Omit<Span, 'after'>,
  pages: readonly Span[],
  known: readonly Span[],
): Span[] => {
  const fresh: Span[] = [];
  for (const page of pages.toSorted((one, other) => one.after - other.after)) {
    const kinds = inBoth(page.kinds, asked);
    const span: Span = { after: page.after, upTo, ...(kinds && { kinds }) };
    const isKnown = kinds?.length === 0 || [...known, ...fresh].some((each) => covers(each, span));
    if (!isKnown) fresh.push(span);
  }
  return fresh;
};

/** Earlier versions kept one high-water mark per party. It still counts for what had been served by then. */
export const markThatCounts = (servedAt: Instant | undefined, mark: Instant | undefined): Instant | undefined =>
  servedAt !== undefined && mark !== undefined && servedAt <= mark ? mark : undefined;
