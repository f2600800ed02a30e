import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { shippedPolicies } from '../../functions/core/shipped-policies.ts';
import { systemClock } from '../../functions/embedded/sandbox/business-clock.ts';
import { openStorage } from '../../functions/embedded/sqlite/storage.ts';
import { makeHub } from '../../functions/hub/hub.ts';
import { shippedRegister } from '../../schemas/parties.ts';
import { spellOpened, triageResult } from '../core/messages.ts';
import { cloudEventOf } from '../hub/cloud-event.ts';

/**
 * `node --require ./runtime.cjs test/bench/stranger-times.ts`: response times in microseconds for a stranger asking about
 * somebody else's citizen and about one that the hub does not know, and for a party sending an accepted message. Excludes
 * the wait for the disk, which would mask the difference.
 */

const [citizens, rounds] = [2_000, 4_000];
const directory = mkdtempSync(join(tmpdir(), 'samspil-strangers-'));
const storage = openStorage(directory);
const hub = makeHub(
  {
    ...storage,
    durability: { settled: async () => {} },
    businessClock: systemClock,
    systemClock,
    newCaseId: uuidv7,
    newCommitId: uuidv7,
    origin: () => 'https://samspil.example',
    alerts: { raise: () => {}, note: () => {} },
  },
  { register: shippedRegister, policies: shippedPolicies },
);

const cprOf = (serial: number): string => `6101${String(serial).padStart(6, '0')}`;
const quantile = (values: number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) * 1000;
};
const say = (what: string, values: number[]) =>
  process.stdout.write(
    `${what.padEnd(52)} p50 ${quantile(values, 0.5).toFixed(1).padStart(6)} µs   p90 ${quantile(values, 0.9).toFixed(1).padStart(6)} µs\n`,
  );

const own: number[] = [];
for (let serial = 0; serial < citizens; serial++) {
  await hub.receive('akasse-hk', cloudEventOf(spellOpened({ cpr: cprOf(serial) }, { id: `a-${serial}` })));
  const next = cloudEventOf(triageResult({ cpr: cprOf(serial) }, { id: `b-${serial}` }));
  own.push(await timed(() => hub.receive('akasse-hk', next)));
  if (serial % 50 === 0) await storage.durability.settled();
}
say('an accepted message of its own party', own);

const stranger = { party: 'akasse-metal', actor: 'medarbejder-1', purpose: 'nysgerrighed' };
const ways: [string, (cpr: string, id: string) => Promise<unknown>][] = [
  ['look-up', (cpr) => hub.lookUp.case(stranger, cpr)],
  ['search of the access log', (cpr) => hub.lookUp.accesses(stranger, cpr)],
  [
    'message',
    (cpr, id) => hub.receive('akasse-metal', cloudEventOf(triageResult({ cpr }, { sender: 'akasse-metal', id }))),
  ],
];
for (const [name, ask] of ways) {
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const serial = round % citizens;
    known.push(await timed(() => ask(cprOf(serial), `k-${name}-${round}`)));
    unknown.push(await timed(() => ask(cprOf(citizens + serial), `u-${name}-${round}`)));
    if (round % 50 === 0) await storage.durability.settled();
  }
  say(`${name}, a citizen of somebody else’s`, known);
  say(`${name}, a citizen that the hub does not know`, unknown);
}
await storage.close();
rmSync(directory, { recursive: true });
