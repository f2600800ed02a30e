import { expect, it, onTestFinished } from 'vitest';
import type { Commit } from '../../functions/core/commit.ts';
import { caseStream } from '../../functions/core/commit.ts';
import { onePolicy } from '../../functions/core/policies.ts';
import { openStorage } from '../../functions/embedded/sqlite/storage.ts';
import { makeCases } from '../../functions/hub/streams.ts';
import { defaultPolicy } from '../../schemas/policy.ts';
import { histories, lastDayAhead } from '../core/histories.ts';
import { temporaryDirectory } from '../embedded/sqlite/temporary-directory.ts';

const stories: [string, Commit[]][] = [
  ['a-last-day-ahead.json', lastDayAhead],
  ...histories.map(({ name, commits }): [string, Commit[]] => [name, commits]),
];

const changed = onePolicy({
  ...defaultPolicy,
  triage: { suggestedFromWeek: 1, earlyWeek: 2, lateWeek: 3, lateFlagDays: 1 },
  lessIntensiveEffort: { ...defaultPolicy.lessIntensiveEffort, leadWeeks: 1, registeredBy: [] },
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
