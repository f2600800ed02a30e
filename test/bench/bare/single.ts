import { Hono } from 'hono';
import { openDatabase } from '../../../functions/embedded/sqlite/database.ts';
import { groupCommit } from '../../../functions/embedded/sqlite/group-commit.ts';
import { change } from '../../../functions/embedded/sqlite/statements.ts';
import { serve } from './serve.ts';

const { db, sync } = openDatabase(process.argv[2] ?? '');
db.exec('CREATE TABLE bodies (number INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
const group = groupCommit(db, sync);
const insert = change<[string]>(db, 'INSERT INTO bodies (body) VALUES (?)');

const app = new Hono().post('/messages', async (context) => {
  const body = await context.req.text();
  const { id } = JSON.parse(body);
  group.write(() => insert(body));
  await group.settled();
  return context.json({ id }, 201);
});
await serve(app);
