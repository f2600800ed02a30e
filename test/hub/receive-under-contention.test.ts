import { describe, expect, it } from 'vitest';
import { caseStream } from '../../functions/core/commit.ts';
import { type CommitLog, VersionConflict } from '../../functions/hub/ports/commit-log.ts';
import { TooBusy } from '../../functions/hub/retry-on-conflict.ts';
import { akasse, cpr, doubt, spellOpened, triageResult } from '../core/messages.ts';
import { accepted } from './accepted.ts';
import { openHub } from './open-hub.ts';

type AppendOf = (log: CommitLog) => CommitLog['append'];

/** A hub whose appends behave as `append` says. */
const openHubWith = (append: AppendOf) => openHub(({ log }) => ({ log: { ...log, append: append(log) } }));

describe('one message delivered twice at once', () => {
  it.each([
    ['about a known citizen', true],
    ['about a new citizen', false],
  ])('is accepted once: %s', async (_, isKnown) => {
    const { submit, ports } = openHub();
    if (isKnown) await submit(spellOpened());
    const message = isKnown ? triageResult() : spellOpened();
    const receipts = await Promise.all([1, 2, 3].map(() => submit(message)));
    expect(receipts.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'repeated', 'repeated']);
    const id = await ports.citizens.find(cpr);
    const commits = await ports.log.read(caseStream(id ?? ''), 0);
    expect(commits).toHaveLength(isKnown ? 2 : 1);
    for (const receipt of receipts) expect(receipt).toMatchObject({ commit: commits.at(-1) });
    expect((await ports.claims.find(akasse, message.id))?.stream).toBe(caseStream(id ?? ''));
  });
});

describe('concurrent messages about one citizen', () => {
  it('are all accepted, each in its own commit', async () => {
    const { submit, ports } = openHub();
    const { stream } = accepted(await submit(spellOpened()));
    const messages = Array.from({ length: 15 }, (_, index) => doubt({ doubtId: `tvivl-${index}` }));
    const receipts = await Promise.all(messages.map((message) => submit(message)));
    const sequences = receipts.map((receipt) => accepted(receipt).sequence);
    expect(sequences.sort((one, other) => one - other)).toEqual(messages.map((_, index) => index + 2));
    expect(await ports.log.read(stream, 0)).toHaveLength(16);
  });

  it('end up in one case when both open it', async () => {
    const { submit, ports } = openHub();
    const receipts = await Promise.all(
      [spellOpened(), spellOpened({}, { sender: 'jobcentre-751' })].map((each) => submit(each)),
    );
    expect(receipts.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'refused']);
    expect(await ports.log.read(caseStream((await ports.citizens.find(cpr)) ?? ''), 0)).toHaveLength(1);
  });
});

describe('an append that lost a race', () => {
  it('is decided again on what the winner wrote', async () => {
    const faster = [doubt({ doubtId: 'tvivl-1' }), doubt({ doubtId: 'tvivl-2' })];
    const { submit } = openHubWith((log) => async (append) => {
      const next = append.commit.message?.kind === 'triage-result' ? faster.shift() : undefined;
      if (next) await submit(next);
      return log.append(append);
    });
    await submit(spellOpened());
    expect(accepted(await submit(triageResult())).sequence).toBe(4);
  });

  it('is refused when what the winner wrote forbids it', async () => {
    const faster = [doubt()];
    const { submit } = openHubWith((log) => async (append) => {
      const next = append.commit.message?.id === 'slower' ? faster.shift() : undefined;
      if (next) await submit(next);
      return log.append(append);
    });
    await submit(spellOpened());
    expect(await submit(doubt({}, { id: 'slower' }))).toMatchObject({ refusal: { code: 'reference-taken' } });
  });

  it('is given up after a bounded number of attempts, and can be retried', async () => {
    let attempts = 0;
    let isBusy = true;
    const { submit, ports } = openHubWith((log) => async (append) => {
      if (!isBusy || append.commit.message?.kind !== 'triage-result') return log.append(append);
      attempts++;
      throw new VersionConflict(append.commit.stream, append.expectedVersion);
    });
    const { stream } = accepted(await submit(spellOpened()));
    const message = triageResult();
    await expect(submit(message)).rejects.toThrow(TooBusy);
    expect(attempts).toBe(20);
    expect(await ports.log.read(stream, 0)).toHaveLength(1);
    isBusy = false;
    expect(accepted(await submit(message)).sequence).toBe(2);
  });
});

describe('a claimed message whose append failed', () => {
  it.each([spellOpened(), triageResult()])(
    'is decided anew when it is sent again, and accepted once: $kind',
    async (message) => {
      let failures = 1;
      const { submit, ports } = openHubWith((log) => async (append) => {
        if (append.commit.message?.id === message.id && failures-- > 0) throw new Error('no answer');
        return log.append(append);
      });
      if (message.kind !== 'spell-opened') await submit(spellOpened());
      await expect(submit(message)).rejects.toThrow('no answer');
      expect(await ports.claims.find(akasse, message.id)).toBeDefined();
      const commit = accepted(await submit(message));
      expect(await submit(message)).toEqual({ outcome: 'repeated', commit });
      expect((await ports.log.read(commit.stream, 0)).filter((each) => each.message?.id === message.id)).toHaveLength(
        1,
      );
    },
  );

  it('is answered as a repeat when the append had gone through, and leads to its case', async () => {
    let isCut = true;
    const { submit, hub, ports } = openHub(({ log, claims }) => ({
      log,
      claims: {
        ...claims,
        decided: async (claim) => {
          if (isCut && !claim.refused) throw new Error('cut off');
          return claims.decided(claim);
        },
      },
    }));
    const message = triageResult();
    expect(await submit(message)).toMatchObject({ refusal: { code: 'not-your-citizen' } });
    await submit(spellOpened());
    await expect(submit(message)).rejects.toThrow('cut off');
    isCut = false;
    expect(await submit(message)).toMatchObject({ outcome: 'repeated' });
    const id = await ports.citizens.find(cpr);
    expect((await ports.claims.find(akasse, message.id))?.stream).toBe(caseStream(id ?? ''));
    expect(await hub.followMessage(akasse, message.id)).toMatchObject({ commit: { sequence: 2 } });
  });
});
