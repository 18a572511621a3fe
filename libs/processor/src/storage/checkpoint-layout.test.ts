import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { CHECKPOINT_SCHEMA } from './checkpoint-layout.ts';

it('rows are found without reading them: what searches compare has keys only', () => {
  const database = new DatabaseSync(':memory:');
  database.exec(CHECKPOINT_SCHEMA);
  const plan = database.prepare('EXPLAIN QUERY PLAN SELECT rowid FROM rows WHERE tbl = ? AND key = ?').all('a', 1);
  expect(plan).toMatchObject([{ detail: expect.stringContaining('USING COVERING INDEX') }]);
  database.close();
});
