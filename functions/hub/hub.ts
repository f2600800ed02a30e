import type { PartyId } from '../../schemas/parties.ts';
import { makeCaseDesk } from './case-desk.ts';
import { makeCaseResolver } from './case-resolver.ts';
import { makeClaimed } from './claimed.ts';
import { type ContactSheets, makeContactSheets } from './contact-sheets.ts';
import { type FollowMessage, makeFollowMessage } from './follow-message.ts';
import { type LookUp, makeLookUp } from './look-up.ts';
import { makePartyDesk } from './party-desk.ts';
import type { Ports } from './ports/index.ts';
import { makePublishRejection, type PublishRejection } from './publish-rejection.ts';
import { makeReadFeed, type ReadFeed } from './read-feed.ts';
import { makeReceive, type Receive } from './receive.ts';
import { type BatchReceipt, receiveBatch } from './receive-batch.ts';
import { makeReportProbe } from './report-probe.ts';
import type { Rules } from './rules.ts';
import { makeCases, makeParties } from './streams.ts';
import { makeSweep, type Sweep } from './sweep.ts';

/** The use cases of the hub, independent of the platform. No answer is sent before the data it relies on is durable. */
export type Hub = {
  receive: Receive;
  receiveBatch: (
    party: PartyId,
    messages: readonly unknown[],
    options?: { dryRun?: boolean },
  ) => Promise<BatchReceipt[]>;
  publishRejection: PublishRejection;
  readFeed: ReadFeed;
  followMessage: FollowMessage;
  lookUp: LookUp;
  contactSheets: ContactSheets;
  sweep: Sweep;
  /** Drops in-memory state: the storage has lost what it was based on. */
  forget: () => void;
  rules: Rules;
  /** Business time. */
  now: () => string;
};

export const makeHub = (ports: Ports, rules: Rules): Hub => {
  const cases = makeCases(ports.log, rules.policies);
  const parties = makeParties(ports.log, rules.policies);
  const claimed = makeClaimed(ports);
  const resolver = makeCaseResolver(ports);
  const parts = { cases, parties, claimed, resolver, reportProbe: makeReportProbe(ports) };
  const durably =
    <Input extends unknown[], Answer>(use: (...input: Input) => Promise<Answer>) =>
    async (...input: Input): Promise<Answer> => {
      const answer = await use(...input);
      await ports.durability.settled();
      return answer;
    };
  const receive = makeReceive(ports, {
    ofCases: makeCaseDesk(ports, parts, rules),
    ofParties: makePartyDesk(ports, parts, rules),
  });
  const lookUp = makeLookUp(ports, parts, rules);
  return {
    receive: durably(receive),
    receiveBatch: durably((party, messages, options) => receiveBatch(receive, party, messages, options)),
    publishRejection: durably(makePublishRejection(ports, rules)),
    readFeed: durably(makeReadFeed(ports)),
    followMessage: durably(makeFollowMessage(ports)),
    lookUp: { case: durably(lookUp.case), accesses: durably(lookUp.accesses) },
    contactSheets: durably(makeContactSheets(parties)),
    sweep: durably(makeSweep(ports, cases, rules)),
    forget: () => {
      cases.forget();
      parties.forget();
      resolver.forget();
    },
    rules,
    now: () => ports.businessClock.now(),
  };
};
