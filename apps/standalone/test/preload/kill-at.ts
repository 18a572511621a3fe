/**
 * Loaded before the engine (`node --import`): it kills itself when it comes to a point for the n-th time.
 * `KILL_AT=<point>:<n>`; the points are those of `kill-points.ts`.
 */
import { writevSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { killSwitch } from '@millrace/testkit/kill-switch';
import type { KillPoint } from './kill-points.ts';

const { die, isReached, reach } = killSwitch<KillPoint>();

const { open, unlink } = promises;
const probe = await open(process.execPath, 'r');
const handles = Object.getPrototypeOf(probe) as FileHandle;
await probe.close();
const { writev, datasync } = handles;
handles.writev = async function writevOrDie(this: FileHandle, buffers: readonly Uint8Array[], position?: number) {
  if (isReached('half written')) {
    const bytes = Buffer.concat(buffers);
    writevSync(this.fd, [bytes.subarray(0, Math.ceil(bytes.length / 2))], position);
    die();
  }
  return writev.call(this, buffers, position);
} as FileHandle['writev'];
handles.datasync = async function datasyncOrDie(this: FileHandle) {
  reach('written but not synced');
  await datasync.call(this);
  reach('synced but nobody was told');
};
promises.open = async (...args) => {
  const handle = await open(...args);
  if (args[1] === 'w+') reach('when a segment is made');
  return handle;
};
promises.unlink = async (path) => {
  reach('before a trim');
  await unlink(path);
  reach('trimmed but the folder not synced');
};
syncBuiltinESMExports();

const { exec } = DatabaseSync.prototype;
const { run } = StatementSync.prototype;
DatabaseSync.prototype.exec = function execOrDie(sql) {
  if (sql === 'COMMIT') reach('before a checkpoint is committed');
  exec.call(this, sql);
  if (sql === 'COMMIT') reach('after a checkpoint is committed');
};
StatementSync.prototype.run = function runOrDie(this: StatementSync, ...values: Parameters<StatementSync['run']>) {
  reach('in the middle of a checkpoint');
  return run.apply(this, values);
} as StatementSync['run'];

// Loaded last: it takes what it needs of the file system as it is by then.
const { FileLog } = await import('@millrace/log');
const { append, listen } = FileLog.prototype;
FileLog.prototype.append = function appendOrDie(bytes) {
  reach('before an append');
  return append.call(this, bytes);
};
FileLog.prototype.listen = function listenOrDie({ committed, failed }) {
  listen.call(this, {
    failed,
    committed(position) {
      reach('before an answer');
      committed(position);
      reach('after an answer was given to the gateway');
    },
  });
};
