import { join } from 'node:path';
import { Hono } from 'hono';
import Database from 'libsql';
import { dataFile } from '../../../functions/embedded/sqlite/database.ts';
import { query } from '../../../functions/embedded/sqlite/statements.ts';
import { serve } from './serve.ts';

const rows = query<[string, number, number], [number, number, string]>(
  new Database(join(process.argv[2] ?? '', dataFile)),
  `SELECT feed.position, feed.event, commits.body FROM feed JOIN commits USING (number)
   WHERE feed.party = ? AND feed.position > ? ORDER BY feed.position LIMIT ?`,
);

const app = new Hono().get('/events', (context) => {
  const { party = '', after, limit } = context.req.query();
  return context.json(rows.all(party, Number(after), Number(limit)));
});
await serve(app);
