import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { dataFile } from '../../../functions/embedded/sqlite/database.ts';
import { query } from '../../../functions/embedded/sqlite/statements.ts';
import { serve } from './serve.ts';

const rows = query<[string, number, number], [number, number, string]>(
  new DatabaseSync(join(process.argv[2] ?? '', dataFile)),
  `SELECT feed.position, feed.event, commits.body FROM feed JOIN commits USING (number)
   WHERE feed.party = ? AND feed.position > ? ORDER BY feed.position LIMIT ?`,
);

const app = new Hono().get('/events', (context) => {
  const { party = '', after, limit } = context.req.query();
  return context.json(rows.all(party, Number(after), Number(limit)));
});
await serve(app);
