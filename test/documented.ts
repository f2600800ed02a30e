import { patternOf } from '../functions/api/paths.ts';
import { openapi } from './openapi.ts';

type Operation = { responses?: Record<string, unknown> };

const paths = Object.entries(openapi('').paths ?? {}).map(([template, methods]) => ({
  pattern: patternOf(template),
  methods: methods as Record<string, Operation | undefined>,
}));

/** The statuses that may be returned where the contract has no call. */
const elsewhere = [400, 404, 405, 408, 429, 431, 500, 503];

/** The statuses that the contract lists for a call. */
export const documentedStatuses = (method: string, path: string): number[] => {
  const operation = paths.find(({ pattern }) => pattern.test(path))?.methods[method.toLowerCase()];
  return operation ? Object.keys(operation.responses ?? {}).map(Number) : elsewhere;
};
