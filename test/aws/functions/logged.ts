import { afterEach, beforeEach, expect, vi } from 'vitest';

type Line = Record<string, unknown>;

/** What the functions log during a test: each line is JSON, and none may contain a CPR number. */
export const logged = (): { lines(): Line[]; metric(name: string): unknown } => {
  let written = '';
  const keep = (text: unknown): boolean => {
    written += String(text);
    return true;
  };
  beforeEach(() => {
    written = '';
    for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(keep);
    for (const method of ['log', 'info', 'warn', 'error'] as const)
      vi.spyOn(console, method).mockImplementation((text) => void keep(`${text}\n`));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    expect(written).not.toMatch(/\b\d{6}-?\d{4}\b/);
  });
  const lines = (): Line[] => written.split('\n').flatMap((line): Line[] => (line === '' ? [] : [JSON.parse(line)]));
  return { lines, metric: (name) => lines().findLast((line) => name in line && '_aws' in line)?.[name] };
};
