import { describe, expect, it } from 'vitest';
import { recording } from './recording.ts';

const readBy = (read: (value: { a: number; b: number; in: { c: number }[] }) => unknown): string[] => {
  const paths = new Set<string>();
  read(recording({ a: 1, b: 2, in: [{ c: 3 }] }, (path) => paths.add(path)));
  return [...paths];
};

describe('recorded as read', () => {
  it('is a field that is accessed by name', () => {
    expect(readBy(({ a }) => a)).toEqual(['/a']);
    expect(readBy((value) => 'b' in value)).toEqual(['/b']);
    expect(readBy((value) => value.in.map(({ c }) => c))).toEqual(['/in', '/in/c']);
  });

  it('is not a field that is copied with all the others', () => {
    expect(readBy((value) => ({ ...value }))).toEqual([]);
    expect(readBy(({ a: _, ...rest }) => rest)).toEqual(['/a']);
    expect(readBy((value) => Object.keys(value))).toEqual([]);
  });
});
