import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Commit } from '../../functions/core/commit.ts';
import { caseStream } from '../../functions/core/commit.ts';
import { onePolicy } from '../../functions/core/policies.ts';
import { readCommit } from '../../functions/core/stored.ts';
import { openStorage } from '../../functions/embedded/sqlite/storage.ts';
import { makeCases } from '../../functions/hub/streams.ts';
import { defaultPolicy } from '../../schemas/policy.ts';
import { temporaryDirectory } from '../embedded/sqlite/temporary-directory.ts';

const core = join(import.meta.dirname, '..', 'core');
const read = (...path: string[]) => JSON.parse(readFileSync(join(core, ...path), 'utf8'));

const stories: [string, Commit[]][] = [
  ['a-last-day-ahead.json', read('history-form-2', 'a-last-day-ahead.json').map(readCommit)],
  ['a-benefit-and-questions.json', read('history-typed', 'a-benefit-and-questions.json').map(readCommit)],
  ...readdirSync(join(core, 'history-before-matters')).map((file): [string, Commit[]] => [
    file,
    read('history-before-matters', file).commits.map(readCommit),
  ]),
];

const changed = onePolicy({
  ...defaultPolicy,
  triage: { suggestedFromWeek: 1, earlyWeek: 2, lateWeek: 3, lateFlagDays: 1 },
  lessIntensiveEffort: { ...defaultPolicy.lessIntensiveEffort, leadWeeks: 1, registeredBy: [] },
  questions: { answerWorkingDays: 1 },
});

it.each(stories)('R-AUD-1 a case is the same to hubs with other policies: %s', async (name, commits) => {
  const storage = openStorage(temporaryDirectory(onTestFinished));
  onTestFinished(() => storage.close());
  const stream = caseStream(name);
  const writer = makeCases(storage.log, onePolicy(defaultPolicy));
  for (const commit of commits) {
    const state = await writer.load(stream);
    expect(await writer.append({ ...commit, stream }, state)).toBe(true);
  }
  const state = await writer.load(stream);
  expect(state.sequence).toBe(commits.length);
  expect(await makeCases(storage.log, changed).load(stream)).toEqual(state);
});
