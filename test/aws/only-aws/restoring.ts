import { beforeAll, describe, expect, it } from 'vitest';
import { eventIdsIn, goodProspects, openSpell } from '../../e2e/client.ts';
import { operate } from '../deployment.ts';
import { expectRemembered, type Memory, makeMemory } from './memory.ts';
import { restoredFrom } from './restored-table.ts';
import type { OnAws } from './suite.ts';

export const restoringTests = (onAws: OnAws): void => {
  describe('a hub on a table restored from a backup, in a new epoch', () => {
    let memory: Memory;
    let lost: { cpr: string };
    let head: number;
    let lostIds: string[];
    const epochBefore = () => String(memory.events[0]?.feedepoch);

    beforeAll(async () => {
      const { deployed, akasse, jobcentre, dynamo } = onAws;
      memory = await makeMemory(onAws);
      head = await jobcentre.head();
      const restoredTable = await restoredFrom(dynamo, deployed.table);
      lost = await openSpell(akasse);
      lostIds = eventIdsIn((await akasse.send('triage-result', goodProspects(memory.cpr))).body);
      await operate(deployed.emulator, 'epoch', 'begin', '--table', restoredTable.name);
      await deployed.deployAgain({ restoredTable });
    }, 300_000);

    it('has what was in the backup, and nothing later', async () => {
      await expectRemembered(onAws, memory);
      const { status, body } = await onAws.akasse.lookUp(lost.cpr);
      expect([status, body.code]).toEqual([403, 'not-your-citizen']);
    });

    it('responds to a reader of the old epoch with the new one', async () => {
      const { status, body, headers } = await onAws.jobcentre.events(`after=${head}&epoch=${epochBefore()}`);
      expect([status, body.code]).toEqual([410, 'feed-restarted']);
      expect(body).toMatchObject({ epoch: headers.get('Samspil-Feed-Epoch'), earliest: 1 });
      expect(body.epoch).not.toBe(epochBefore());
    });

    it('responds likewise to a reader that sends only its position', async () => {
      const { status, body, headers } = await onAws.jobcentre.events(`after=${head}`);
      expect([status, body.code]).toEqual([410, 'feed-restarted']);
      expect(body).toMatchObject({ epoch: headers.get('Samspil-Feed-Epoch'), earliest: 1 });
    });

    it('continues where the feed stood in the backup', async () => {
      const { akasse, jobcentre } = onAws;
      const { caseId } = await openSpell(akasse);
      const [event] = await jobcentre.eventsOf(caseId, 1, head);
      expect(event?.feedposition).toBe(head + 1);
      expect(event?.feedepoch).not.toBe(epochBefore());
    });

    it('gives no event an id that was published after the backup', async () => {
      const { body } = await onAws.akasse.send('triage-result', {
        ...goodProspects(memory.cpr),
        firstJointMeeting: 'early',
      });
      const ids = eventIdsIn(body);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => lostIds.includes(id))).toEqual([]);
      const told = await onAws.jobcentre.eventsOf(memory.caseId, ids.length, head);
      expect(told.map(({ id }) => id)).toEqual(ids);
    });
  });
};
