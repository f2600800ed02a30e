import { v7 as uuidv7 } from 'uuid';
import { decide } from '../../../functions/core/case/decide.ts';
import { fold, initialState } from '../../../functions/core/case/fold.ts';
import { project } from '../../../functions/core/case/project.ts';
import { type CaseMessage, caseStream } from '../../../functions/core/commit.ts';
import { shippedPolicies } from '../../../functions/core/shipped-policies.ts';
import { dayOf } from '../../../functions/core/time.ts';
import { openStorage, type Storage } from '../../../functions/embedded/sqlite/storage.ts';
import { contentHash } from '../../../functions/hub/content.ts';
import { typeOf } from '../../../schemas/kinds/index.ts';
import { shippedRegister } from '../../../schemas/parties.ts';
import { defaultPolicy } from '../../../schemas/policy.ts';
import type { Citizen } from './citizens.ts';
import { spellOpened } from './messages.ts';

const atOnce = 1_000;

/** What the hub would write for a spell, without going through the hub. */
const openSpell = async ({ log, claims, contentKeys, citizens }: Storage, citizen: Citizen): Promise<void> => {
  const { sender, message: event } = spellOpened(citizen);
  const { id, actor, time, data } = event;
  const message = { kind: 'spell-opened', id, sender, actor, time, data } as unknown as CaseMessage;
  const now = new Date().toISOString();
  const context = { now, today: dayOf(now), register: shippedRegister, policies: shippedPolicies };
  const decision = decide(initialState, message, context);
  if (decision.outcome !== 'accepted') throw new Error(`the hub would not accept ${JSON.stringify(event)}`);
  const caseId = uuidv7();
  const commit = {
    form: 2 as const,
    stream: caseStream(caseId),
    sequence: 1,
    sender,
    actor: message.actor,
    at: now,
    recordedAt: now,
    message,
    events: decision.events,
    flags: decision.flags,
    policy: { id: defaultPolicy.id, version: defaultPolicy.version },
  };
  const content = contentHash(contentKeys).of(typeOf(message.kind), data);
  await claims.claim({ party: sender, messageId: id, content, stream: commit.stream, receivedAt: now });
  await citizens.introduce(citizen.cpr, caseId);
  const projection = project(commit, initialState, fold(initialState, commit), shippedPolicies);
  await log.append({ commit, expectedVersion: 0, projection });
};

/** Opens a spell for each of `count` citizens in a data directory, as if the hub had received them earlier. */
export const fill = async (directory: string, count: number, citizenAt: (number: number) => Citizen): Promise<void> => {
  const storage = openStorage(directory);
  for (let done = 0; done < count; done += atOnce) {
    const size = Math.min(atOnce, count - done);
    await Promise.all(Array.from({ length: size }, (_, index) => openSpell(storage, citizenAt(done + index))));
    await storage.durability.settled();
  }
  await storage.close();
};
