import { readFileSync } from 'node:fs';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import * as z from 'zod';
import { akasserOn, jobcentresOn } from '../functions/core/register.ts';
import { PartyId, shippedRegister } from '../schemas/parties.ts';

const AccountId = z.string().regex(/^\d{12}$/);
const ClientId = z.string().regex(/^[\w+]{1,128}$/);

const Settings = z.strictObject({
  region: z.string().default('eu-north-1'),
  /** Without one, the account of whoever deploys. */
  account: AccountId.optional(),
  /** What holds data is protected from deletion and outlives its stack. */
  keepsData: z.boolean(),
  logRetention: z.enum(RetentionDays),
  alarmMail: z.email().optional(),
  /** The parties that ask for a queue of their own. */
  subscribers: z.array(PartyId).default([]),
  /** The parties' own AWS accounts: from there they put events on the inbound bus and read their queue. */
  accounts: z.record(AccountId, PartyId).default({}),
  /** The HTTP APIs, each with the Cognito clients that it lets in. */
  doors: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*$/),
      z.array(ClientId).max(50, 'an authorizer of API Gateway names at most 50 clients: open another door'),
    )
    .default({ main: [] }),
  /** Where parties reach the hub, and find the schemas that events name; without it, the first door. */
  origin: z.url().optional(),
  /** How long a reader is kept waiting for events, in seconds. */
  longestWait: z.int().min(0).max(10).default(10),
  /** Requests per second that each door lets through, and at once. */
  throttle: z.strictObject({ rate: z.int().positive(), burst: z.int().positive() }),
  /** Where clients fetch their tokens, when it is not the user pool's own domain. */
  tokenEndpoint: z.url().optional(),
  /** A table restored from a backup, to serve from instead of the stack's own. */
  restoredTable: z.strictObject({ name: z.string(), streamArn: z.string() }).optional(),
});

/** `prefix` begins the name of everything that has one. */
export type Stage = z.infer<typeof Settings> & { name: string; prefix: string };

const registerDay = '2012-12-31';
const everyParty = [
  ...akasserOn(shippedRegister, registerDay).map(({ id }) => id),
  ...jobcentresOn(shippedRegister, registerDay).map(({ id }) => id),
];

const stages: Record<string, z.input<typeof Settings>> = {
  dev: {
    keepsData: false,
    logRetention: RetentionDays.ONE_WEEK,
    subscribers: ['akasse-3f', 'akasse-hk', 'jobcentre-101'],
    throttle: { rate: 200, burst: 400 },
  },
  prod: {
    keepsData: true,
    logRetention: RetentionDays.ONE_YEAR,
    subscribers: everyParty,
    doors: { akasser: [], 'jobcentres-1': [], 'jobcentres-2': [] },
    throttle: { rate: 2000, burst: 4000 },
  },
};

/** The stage with what a deployment says of its own instead: client ids, accounts, a mail address. */
export const makeStage = (name: string, own: Partial<z.input<typeof Settings>> = {}): Stage => {
  const stage = stages[name];
  if (!stage) throw new Error(`no stage ${name}: there are ${Object.keys(stages).join(' and ')}`);
  return { ...Settings.parse({ ...stage, ...own }), name, prefix: `samspil-${name}` };
};

/** `-c stage=prod`, and `-c settings=prod.json` for a deployment's own settings. */
export const stageOf = (node: Node): Stage => {
  const file: string | undefined = node.tryGetContext('settings');
  return makeStage(node.tryGetContext('stage') ?? 'dev', file ? JSON.parse(readFileSync(file, 'utf8')) : {});
};
