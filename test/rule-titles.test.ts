import { expect, it } from 'vitest';
import { ruleIds } from '../schemas/rules/index.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

/** A title is a sentence that names the rules it is about; a quoted rule id on its own is not a title. */
const titledRules = ({ text }: SourceFile): string[] =>
  [...text.matchAll(/['"`]([^'"`\n]*\bR-[A-Z]+-\d+\b[^'"`\n]*)['"`]/g)]
    .map(([, sentence]) => sentence ?? '')
    .filter((sentence) => sentence.includes(' '))
    .flatMap((sentence) => sentence.match(/R-[A-Z]+-\d+/g) ?? []);

it('every rule that the hub keeps is named in the title of a test', () => {
  const titled = new Set(sourceFiles('test').flatMap(titledRules));
  expect(ruleIds.filter((rule) => !titled.has(rule))).toEqual([]);
});
