import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Commit } from '../../functions/core/commit.ts';
import { readCommit, type StoredCommit } from '../../functions/core/stored.ts';
import type { Instant } from '../../schemas/primitives.ts';

/** A commit as it was once written. */
export type Kept = { name: string; written: StoredCommit; commit: Commit };
/** A case as it was once written, and what the hub of then showed of it. */
export type History = { name: string; now: Instant; kept: Kept[]; commits: Commit[]; shown: Shown };
type Shown = { view: Record<string, unknown>; due: unknown; holders: string[] };

const readJson = (...path: string[]) => JSON.parse(readFileSync(join(import.meta.dirname, ...path), 'utf8'));
const filesIn = (folder: string): string[] => readdirSync(join(import.meta.dirname, folder));
const keep = (name: string, written: StoredCommit): Kept => ({ name, written, commit: readCommit(written) });
const keepAll = (file: string, written: StoredCommit[]): Kept[] =>
  written.map((each) => keep(`${file} ${each.sequence}`, each));

const single = 'history';
/** A case that was told before there was `spell-ended`, and one that a party told of itself, commit by commit. */
export const singles: Kept[] = filesIn(single).map((file) => keep(file, readJson(single, file)));

/** A case whose commits say of themselves that they are of the form that has `spell-ended`. */
const formTwo = keepAll('a-last-day-ahead.json', readJson('history-form-2', 'a-last-day-ahead.json'));
export const lastDayAhead: Commit[] = formTwo.map(({ commit }) => commit);

/** Cases from before there were matters, and those whose commits have the full type of what was said. */
export const histories: History[] = ['history-before-matters', 'history-typed'].flatMap((folder) =>
  filesIn(folder).map((name) => {
    const { now, commits, shown } = readJson(folder, name);
    const kept = keepAll(name, commits);
    return { name, now, kept, commits: kept.map(({ commit }) => commit), shown };
  }),
);

export const everyKept: Kept[] = [...singles, ...formTwo, ...histories.flatMap(({ kept }) => kept)];
