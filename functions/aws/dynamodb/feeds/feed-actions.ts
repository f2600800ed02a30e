import type { PartyId } from '../../../../schemas/parties.ts';
import { eventOf } from '../../../core/render.ts';
import { positionAfter } from '../../../hub/position-after.ts';
import type { Key } from '../client/keys.ts';
import type { Actions } from '../due/due-moves.ts';
import { type FeedCursor, feedCursorKey, type Place } from './feed-cursor.ts';
import { type EntryItem, entryKey, type HeadItem, headKey } from './feed-entries.ts';
import type { Part } from './parts.ts';
import { isEntry } from './steps.ts';

const nothing: HeadItem = { head: 0, at: 0 };
const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
const stillAt = (head: number) => ({
  ConditionExpression: 'head = :head',
  ExpressionAttributeValues: { ':head': head },
});

/** Appends the entries of each part to the feeds after `heads`, which it advances. */
export const feedActions = (table: string, parts: readonly Part[], heads: Map<PartyId, HeadItem>): Actions => {
  const put = (key: Key, item: EntryItem | FeedCursor | HeadItem, condition: object) => ({
    Put: { TableName: table, Item: { ...key, ...item }, ...condition },
  });

  const actionsOf = ({ unfed: { last }, commit, from, steps, whole }: Part): Actions => {
    const { stream, sequence } = commit;
    const places: Place[] = [];
    const entries = steps.filter(isEntry).map(({ recipient, event }) => {
      const [before, previous] = [heads.get(recipient) ?? nothing, last[recipient]];
      const [position, at] = [positionAfter(before.head), Math.max(before.at, Date.parse(commit.at))];
      heads.set(recipient, { head: position, at });
      last[recipient] = position;
      places.push([event, recipient, position]);
      const item: EntryItem = {
        type: 'feed-entry',
        stream,
        sequence,
        event,
        kind: eventOf(commit, event).kind,
        at,
        ...(previous !== undefined && { previous }),
      };
      return put(entryKey(recipient, position), item, isNew);
    });
    const fed: FeedCursor = { sequence, from, to: from + steps.length, whole, places, last: { ...last } };
    return [...entries, put(feedCursorKey(stream, sequence, from), fed, isNew)];
  };

  const before = new Map(heads);
  const actions = parts.flatMap(actionsOf);
  const moves = [...heads].flatMap(([party, head]) => {
    const was = before.get(party) ?? nothing;
    return head.head === was.head ? [] : [put(headKey(party), head, was.head === 0 ? isNew : stillAt(was.head))];
  });
  return [...actions, ...moves];
};
