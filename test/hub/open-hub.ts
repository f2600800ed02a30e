import { onTestFinished } from 'vitest';
import type { Message } from '../../functions/core/commit.ts';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import { openStorage, type Storage } from '../../functions/embedded/sqlite/storage.ts';
import { type Hub, makeHub } from '../../functions/hub/hub.ts';
import type { Alert, Notice } from '../../functions/hub/ports/alerts.ts';
import type { Ports } from '../../functions/hub/ports/index.ts';
import type { Receipt } from '../../functions/hub/receipt.ts';
import { shippedRegister } from '../../schemas/parties.ts';
import { temporaryDirectory } from '../embedded/sqlite/temporary-directory.ts';
import { cloudEventOf } from './cloud-event.ts';

export type HubUnderTest = {
  hub: Hub;
  ports: Ports;
  storage: Storage;
  /** The directory of the storage. */
  directory: string;
  alerts: Alert[];
  notices: Notice[];
  /** Both clocks stand still until they are set. */
  time: { business: string; system: string };
  /** Sends the message as its sender. */
  submit(message: Message, options?: { dryRun?: boolean }): Promise<Receipt>;
};

/** A hub on its own storage; `adapt` wraps the ports of the hub. */
export const openHub = (adapt: (ports: Ports) => Partial<Ports> = () => ({})): HubUnderTest => {
  const directory = temporaryDirectory(onTestFinished);
  const storage = openStorage(directory);
  onTestFinished(() => storage.close());
  const alerts: Alert[] = [];
  const notices: Notice[] = [];
  const time = { business: '2012-11-05T11:00:00.000Z', system: '2012-11-05T11:00:01.000Z' };
  let [cases, commits] = [0, 0];
  const ports: Ports = {
    ...storage,
    businessClock: { now: () => time.business },
    systemClock: { now: () => time.system },
    newCaseId: () => `case-${++cases}`,
    newCommitId: () => `commit-${++commits}`,
    origin: () => 'https://samspil.example',
    alerts: { raise: (alert) => alerts.push(alert), note: (notice) => notices.push(notice) },
  };
  const hub = makeHub({ ...ports, ...adapt(ports) }, { register: shippedRegister, policies: shippedPolicies });
  storage.onReset(hub.forget);
  return {
    hub,
    ports,
    storage,
    directory,
    alerts,
    notices,
    time,
    submit: (message, options) => hub.receive(message.sender, cloudEventOf(message), options),
  };
};
