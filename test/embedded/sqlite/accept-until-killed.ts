import { openStorage } from '../../../functions/embedded/sqlite/storage.ts';
import { event } from '../../contract/events.ts';
import { after, appendAfter, newHistory } from '../../contract/history.ts';

/** Appends commits to the storage in the given directory, and prints the sequence of each that has settled. */
const { log, durability } = openStorage(process.argv[2] as string);
let history = newHistory('case/killed');
for (;;) {
  const append = appendAfter(history, [event(['akasse-hk'])]);
  await log.append(append);
  await durability.settled();
  history = after(history, append);
  process.stdout.write(`${append.commit.sequence}\n`);
}
