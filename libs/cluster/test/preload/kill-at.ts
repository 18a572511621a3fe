/**
 * Loaded before a service (`node --import`): it kills itself when it comes to a point for the n-th time.
 * `KILL_AT=<point>:<n>`; the points are those of `kill-points.ts`.
 */
import { Socket } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { JetStreamLog } from '@millrace/nats';
import { AnswerPublisher, CommandPublishers, Epochs } from '@millrace/nats/bus';
import { CheckpointFile } from '@millrace/processor';
import { killSwitch } from '@millrace/testkit/kill-switch';
import type { KillPoint } from './kill-points.ts';

const { die, isReached, reach } = killSwitch<KillPoint>();

const { take } = Epochs.prototype;
Epochs.prototype.take = async function takeOrDie(...given) {
  const term = await take.apply(this, given);
  if (term) reach('when an epoch is taken');
  return term;
};

const { append, listen } = JetStreamLog.prototype;
JetStreamLog.prototype.append = function appendOrDie(bytes) {
  reach('before an append');
  return append.call(this, bytes);
};
JetStreamLog.prototype.listen = function listenOrDie({ committed, failed }) {
  listen.call(this, {
    failed,
    committed(position) {
      reach('appended but nobody was told');
      committed(position);
    },
  });
};

const { push } = CommandPublishers.prototype;
CommandPublishers.prototype.push = function pushOrDie(processor, item, told) {
  reach('before a send');
  push.call(this, processor, item, (result) => {
    reach('sent but nobody was told');
    told(result);
  });
};

const { push: answer } = AnswerPublisher.prototype;
AnswerPublisher.prototype.push = function answerOrDie(gateway, given) {
  reach('before an answer');
  answer.call(this, gateway, given);
};

const { write: writeCheckpoint } = CheckpointFile.prototype;
CheckpointFile.prototype.write = function writeOrDie(...given) {
  reach('before a checkpoint');
  isWriting = true;
  writeCheckpoint.apply(this, given);
  isWriting = false;
  reach('after a checkpoint');
};
let isWriting = false;
const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function execOrDie(sql) {
  if (isWriting && sql === 'COMMIT') reach('in the middle of a checkpoint');
  exec.call(this, sql);
};

/** What a message to a log and to a command stream begins with. */
const beginnings = { 'in the middle of an append': 'HPUB log.', 'in the middle of a send': 'PUB cmd.' } as const;
const { write } = Socket.prototype;
let isCutOff = false;
Socket.prototype.write = function writeOrDie(this: Socket, ...given: Parameters<Socket['write']>) {
  if (isCutOff) return false;
  const [bytes] = given;
  for (const [point, beginning] of Object.entries(beginnings) as [keyof typeof beginnings, string][]) {
    const at = bytes instanceof Uint8Array ? Buffer.from(bytes).indexOf(beginning) : -1;
    if (at < 0 || !isReached(point)) continue;
    isCutOff = true;
    const first = (bytes as Uint8Array).subarray(0, Math.ceil((at + bytes.length) / 2));
    return (write as (bytes: Uint8Array, then: () => void) => boolean).call(this, first, die);
  }
  return write.apply(this, given);
} as Socket['write'];
