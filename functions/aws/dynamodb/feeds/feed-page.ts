import type { PartyId } from '../../../../schemas/parties.ts';
import type { Commit } from '../../../core/commit.ts';
import { eventOf } from '../../../core/render.ts';
import type { FeedEntry, FeedPage, FeedRead } from '../../../hub/ports/feeds.ts';
import { findMany } from '../client/find.ts';
import { type Key, nameOf } from '../client/keys.ts';
import { queried } from '../client/query.ts';
import type { TableOptions } from '../client/table.ts';
import { type CommitItem, commitIn, commitKey } from '../commits/commits.ts';
import { type EntryItem, entryKey, positionOf } from './feed-entries.ts';
import { readHead } from './feed-head.ts';
import { maximumSpan } from './spans.ts';

const filteredPageSize = 1_000;

/** A function's response is limited to 6 MB, and an event may be twice as long there as it is here. */
const pageBytes = 2.5 * 1024 * 1024;
const envelopeBytes = 1024;

const bytesOf = ({ commit, event }: FeedEntry): number =>
  envelopeBytes + Buffer.byteLength(JSON.stringify(eventOf(commit, event)));

/** As many as fit into a page, but at least one. */
const fitting = (entries: readonly FeedEntry[]): FeedEntry[] => {
  let room = pageBytes;
  const tooMany = entries.findIndex((entry, index) => {
    room -= bytesOf(entry);
    return index > 0 && room < 0;
  });
  return entries.slice(0, tooMany < 0 ? entries.length : tooMany);
};

/** The entries with the commits they point to. */
export const withCommits = async (
  options: TableOptions,
  entries: readonly (EntryItem & Key)[],
): Promise<FeedEntry[]> => {
  const keys = new Map<string, Key>();
  for (const { stream, sequence } of entries) {
    const key = commitKey(stream, sequence);
    keys.set(nameOf(key), key);
  }
  const items = await findMany<CommitItem>(options, [...keys.values()]);
  const commits = new Map(items.map((item): [string, Commit] => [nameOf(item), commitIn(item)]));
  return entries.map((entry): FeedEntry => {
    const commit = commits.get(nameOf(commitKey(entry.stream, entry.sequence)));
    if (!commit) throw new Error(`${entry.stream} has lost commit ${entry.sequence}`);
    const { event, previous } = entry;
    return { position: positionOf(entry), event, commit, ...(previous !== undefined && { previous }) };
  });
};

export const readPage = async (
  options: TableOptions,
  party: PartyId,
  { after, limit, kinds }: FeedRead,
): Promise<FeedPage> => {
  const here = await readHead(options, party);
  const until = Math.min(here.head, after + maximumSpan);
  if (limit === 0 || until <= after) return { ...here, entries: [], examined: after };

  const { pk, sk: from } = entryKey(party, after + 1);
  const range = { pk, from, to: entryKey(party, until).sk };
  const chosen: (EntryItem & Key)[] = [];
  let examined = after;
  for await (const entry of queried<EntryItem>(options, range, kinds ? filteredPageSize : limit)) {
    if (positionOf(entry) !== examined + 1) break;
    examined++;
    if (!kinds || kinds.includes(entry.kind)) chosen.push(entry);
    if (chosen.length === limit) break;
  }
  const entries = fitting(await withCommits(options, chosen));
  const last = entries.at(-1);
  return { ...here, entries, examined: last && entries.length < chosen.length ? last.position : examined };
};
