import { describe, expect, it } from 'vitest';
import type { Commit } from '../../functions/core/commit.ts';
import { makeClaimed } from '../../functions/hub/claimed.ts';
import type { Claim } from '../../functions/hub/ports/claims.ts';
import { kept, refusal } from '../../schemas/refusal.ts';
import { akasse, spellOpened } from '../core/messages.ts';
import { openHub } from './open-hub.ts';

const claimOf = (rest: Partial<Claim> = {}): Claim => ({
  party: akasse,
  messageId: 'besked-1',
  content: '1:hash',
  stream: 'case/case-1',
  receivedAt: '2012-11-05T11:00:00.000Z',
  ...rest,
});

/** What is written for a claim, and a log that contains these commits. */
const open = (commits: Commit[] = []) => {
  const { ports, time } = openHub();
  const decided: Claim[] = [];
  const claimed = makeClaimed({
    ...ports,
    log: { ...ports.log, read: async () => commits },
    claims: { ...ports.claims, decided: async (claim) => void decided.push(claim) },
  });
  return { ...claimed, decided, time };
};

describe('R-ROUTE-8 a claimed message', () => {
  const commit: Commit = {
    stream: 'case/case-1',
    sequence: 3,
    sender: akasse,
    actor: 'medarbejder-4711',
    at: '2012-11-05T11:00:00.000Z',
    recordedAt: '2012-11-05T11:00:01.000Z',
    events: [],
    flags: [],
  };
  const message = spellOpened();
  const taken = { ...commit, message };
  const why = refusal('vetoed', 'R-LIE-2');
  const refused = { refusal: why, at: '2012-11-05T10:00:00.000Z' };

  it('keeps why it was refused and when, and reports that', async () => {
    const { refuse, decided, time } = open();
    expect(await refuse(message, claimOf(), why)).toStrictEqual({
      outcome: 'refused',
      messageId: message.id,
      refusal: kept(why),
    });
    expect(decided).toEqual([claimOf({ refused: { refusal: why, at: time.system } })]);
  });

  it('writes nothing when its claim already leads to where it was accepted', async () => {
    const { accept, decided } = open();
    expect(await accept(claimOf(), taken)).toEqual({ outcome: 'accepted', commit: taken });
    expect(decided).toEqual([]);
  });

  it('leads to where it was accepted, and is no longer refused', async () => {
    const { accept, repeat, decided } = open([taken]);
    await accept(claimOf({ refused }), taken);
    await repeat(claimOf({ stream: 'case/case-9' }), 'case/case-1', 3);
    expect(decided).toStrictEqual([claimOf(), claimOf()]);
  });

  it.each([
    ['no commit', []],
    ['a commit without a message', [commit]],
  ])('is lost when the log has %s', async (_, commits) => {
    const { receiptOf } = open(commits);
    await expect(receiptOf('case/case-1', 3)).rejects.toThrow('case/case-1 has lost the message of commit 3');
  });
});
