import { numberToInt64 } from '@millrace/protocol';
import { messageStartedProcess } from '../../processes.ts';
import { deploy } from '../deploy.ts';
import type { HostileWork } from '../hostile-work.ts';

const ID = 'soak-messages';
const MESSAGES = 5_000;
const TTL_MS = 20_000;
let rounds = 0;

/** Thousands of messages with one correlation key at once, each of which starts an instance when the one before is over. */
export const manyMessages: HostileWork = {
  name: 'messages of one key',
  pauseSeconds: 2,
  prepare: (target) => deploy(target, ID, messageStartedProcess(ID)),
  async round({ client }) {
    const message = { name: ID, correlationKey: `key-${rounds++}`, timeToLive: numberToInt64(TTL_MS), variables: '' };
    await Promise.allSettled(Array.from({ length: MESSAGES }, () => client.call('PublishMessage', message)));
  },
};
