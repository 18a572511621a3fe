import type { DatabaseSync } from 'node:sqlite';
import { belongings, type Retention } from '@millrace/history';

/** How many root instances are looked up at once. */
const ROOTS_AT_ONCE = 50;

/** Deletes about so many rows of what may go, in the transaction that is open. Returns how many. */
export function deleteEnded(database: DatabaseSync, { before, byProcess }: Retention, rows: number): number {
  const processes = database.prepare("SELECT key, id FROM definition WHERE kind = 'process'").all();
  let left = rows;
  for (const { key, id } of readKeys(processes)) {
    const limit = byProcess.has(id) ? byProcess.get(id) : before;
    if (limit === undefined) continue;
    for (const root of endedRoots(database, key, limit)) {
      left -= deleteRoot(database, root, left);
      if (left <= 0) return rows - left;
    }
  }
  if (before !== undefined) left -= deleteEvaluations(database, before, left);
  return rows - left;
}

/** Keys may be beyond what a number holds. */
function readKeys(rows: readonly Record<string, unknown>[]): { key: bigint; id: string }[] {
  return rows.map(({ key, id }) => ({ key: BigInt(key as number), id: String(id) }));
}

function endedRoots(database: DatabaseSync, definition: bigint, before: number): readonly bigint[] {
  const statement = database.prepare(
    `SELECT key FROM instance WHERE def = ? AND end_at IS NOT NULL AND root = key AND end_at < ? ORDER BY end_at LIMIT ${ROOTS_AT_ONCE}`,
  );
  statement.setReadBigInts(true);
  return statement.all(definition, before).map(({ key }) => key as bigint);
}

/** What the root calls goes before it, and it goes last: so it is found again while anything of it is left. */
function deleteRoot(database: DatabaseSync, root: bigint, rows: number): number {
  const called = database.prepare('SELECT key FROM instance WHERE root = ? AND root <> key LIMIT ?');
  called.setReadBigInts(true);
  let deleted = 0;
  for (;;) {
    const found = called.all(root, ROOTS_AT_ONCE).map(({ key }) => key as bigint);
    for (const key of found) {
      deleted += deleteInstance(database, key, rows - deleted);
      if (deleted >= rows) return deleted;
    }
    if (found.length === 0) return deleted + deleteInstance(database, root, rows - deleted);
  }
}

function deleteInstance(database: DatabaseSync, key: bigint, rows: number): number {
  let deleted = 0;
  for (const [table, where] of belongings) {
    const condition = where.replaceAll('$key', '?1');
    const sql = `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE ${condition} LIMIT ?2)`;
    deleted += Number(database.prepare(sql).run(key, rows - deleted).changes);
    if (deleted >= rows) return deleted;
  }
  return deleted + Number(database.prepare('DELETE FROM instance WHERE key = ?').run(key).changes);
}

/** Decisions that clients have asked for belong to no instance. */
function deleteEvaluations(database: DatabaseSync, before: number, rows: number): number {
  const sql = `DELETE FROM decision_instance WHERE rowid IN
    (SELECT rowid FROM decision_instance WHERE instance IS NULL AND time < ? LIMIT ?)`;
  return Number(database.prepare(sql).run(before, rows).changes);
}
