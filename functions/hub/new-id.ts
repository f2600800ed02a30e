import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const bytesPerId = 16;
const random = new Uint8Array(256 * bytesPerId);
let used = random.length;

/** A UUID of version 7: random, and ordered by time. Random bytes are drawn for many ids at once, which is far cheaper. */
export const newId = (): string => {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  used += bytesPerId;
  return v7({ random: random.subarray(used - bytesPerId, used) });
};
