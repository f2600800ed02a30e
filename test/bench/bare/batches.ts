import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { v7 as uuidv7 } from 'uuid';
import { caseStream } from '../../../functions/core/commit.ts';
import { storedCommit } from '../../../functions/core/stored.ts';
import { openDatabase } from '../../../functions/embedded/sqlite/database.ts';
import { groupCommit } from '../../../functions/embedded/sqlite/group-commit.ts';
import { change } from '../../../functions/embedded/sqlite/statements.ts';
import {
  type CaseMessageKind,
  isCaseMessageKind,
  type MessageKind,
  type Payload,
} from '../../../schemas/kinds/index.ts';
import { type ParsedMessage, parseMessage } from '../../../schemas/parse.ts';
import { defaultPolicy } from '../../../schemas/policy.ts';
import { serve } from './serve.ts';

const { db, sync } = openDatabase(process.argv[2] ?? '');
const group = groupCommit(db, sync);
const insertCommit = change<[number, string, string, string]>(
  db,
  'INSERT INTO commits (number, stream, sequence, body, places) VALUES (?, ?, 1, ?, ?)',
);
const insertClaim = change<[string, string, string, string, string]>(
  db,
  'INSERT INTO claims (party, message, content, case_id, received_at) VALUES (?, ?, ?, ?, ?)',
);
const insertCitizen = change<[Uint8Array, string]>(
  db,
  'INSERT OR IGNORE INTO citizens (lookup, case_id) VALUES (?, ?)',
);
const insertFeedEntry = change<[string, number, number, string]>(
  db,
  'INSERT INTO feed (party, position, number, event, kind, at) VALUES (?, ?, ?, 1, ?, 0)',
);

const recipient = 'jobcentre-751';
const at = new Date().toISOString();
let number = 0;

const isAboutACitizen = (payload: Payload<MessageKind>): payload is Payload<CaseMessageKind> =>
  isCaseMessageKind(payload.kind);

/** What the hub writes for a message, without deciding anything. */
const insertRows = ({ envelope: { id, actor, time }, sender, payload }: ParsedMessage): void => {
  if (!isAboutACitizen(payload)) return;
  number += 1;
  const caseId = uuidv7();
  const digest = createHash('sha256').update(payload.data.cpr).digest();
  const commit = {
    form: 2 as const,
    stream: caseStream(caseId),
    sequence: 1,
    sender,
    actor,
    at,
    recordedAt: at,
    message: { ...payload, id, sender, actor, ...(time !== undefined && { time }) },
    events: [{ kind: payload.kind, sender, recipients: [recipient] }],
    flags: [],
    policy: { id: defaultPolicy.id, version: defaultPolicy.version },
  };
  if (payload.kind === 'spell-opened') insertCitizen(digest, caseId);
  insertClaim(sender, id, digest.toString('base64url'), commit.stream, at);
  insertCommit(number, commit.stream, JSON.stringify(storedCommit(commit)), JSON.stringify([[1, recipient, number]]));
  insertFeedEntry(recipient, number, number, payload.kind);
};

const app = new Hono().post('/messages', async (context) => {
  const parsed = (JSON.parse(await context.req.text()) as unknown[]).map(parseMessage);
  const well = parsed.filter((each) => 'payload' in each);
  group.write(() => well.forEach(insertRows));
  await group.settled();
  return context.json({ results: well.map(({ envelope }) => ({ status: 'accepted', id: envelope.id })) });
});
await serve(app);
