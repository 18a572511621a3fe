/**
 * Loaded before the engine (`node --import`): the thread that makes a backup kills the process when it comes to a point
 * for the n-th time. `KILL_AT=<point>:<n>`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { isMainThread } from 'node:worker_threads';
import { killSwitch } from '@millrace/testkit/kill-switch';

export type BackupKillPoint = 'before a row' | 'before a part is synced' | 'before it is named';

const { reach } = killSwitch<BackupKillPoint>();

if (!isMainThread) {
  const { run } = StatementSync.prototype;
  StatementSync.prototype.run = function runOrDie(this: StatementSync, ...values: Parameters<StatementSync['run']>) {
    reach('before a row');
    return run.apply(this, values);
  } as StatementSync['run'];
  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function execOrDie(sql) {
    if (sql.includes('COMMIT')) reach('before a part is synced');
    exec.call(this, sql);
  };
  const { renameSync } = fs;
  fs.renameSync = (from, to) => {
    reach('before it is named');
    renameSync(from, to);
  };
  syncBuiltinESMExports();
}
