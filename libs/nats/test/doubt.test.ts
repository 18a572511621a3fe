import { NatsProxy } from '@millrace/testkit/nats/nats-proxy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connections } from '../src/connect.ts';
import { connect } from '../src/connect.ts';
import type { JetStreamLog } from '../src/jetstream-log.ts';
import { LogFencedError } from '../src/log-errors.ts';
import type { Observed } from './observe.ts';
import { observe, text, texts } from './observe.ts';
import { binary, useServer } from './server.ts';

describe.skipIf(binary === undefined)('an append in doubt', () => {
  const used = useServer();
  let proxy: NatsProxy;
  let connections: Connections;
  let log: JetStreamLog;
  let seen: Observed;
  let warnings: string[];

  beforeEach(async () => {
    proxy = await NatsProxy.start(used.server.port);
    connections = await connect({ servers: [proxy.url], name: 'behind a proxy' });
    warnings = [];
    const warn = (message: string) => warnings.push(message);
    log = await used.openNew({ connections, acknowledgeTimeoutMs: 300, warn });
    seen = observe(log);
  });
  afterEach(async () => {
    await log.close();
    await connections.close();
    await proxy.close();
  });

  const isAppend = (subject: string) => subject === used.names.subject;
  /** Acknowledgements come to an inbox, an attempt and a position. */
  const isAcknowledgement = (subject: string) => /^_INBOX\.\w+\.\d+\.\d+$/.test(subject);
  const appended = async (count: number) => {
    const wanted = Array.from({ length: count }, (_, index) => `record ${index + 1}`);
    for (const each of wanted) log.append(text(each));
    await seen.reach(count);
    expect(await texts(log)).toEqual(wanted);
    expect(seen.commits.at(-1)).toBe(count);
  };

  it('is found in the log when only its acknowledgement was lost', async () => {
    proxy.toClient = ({ subject }) => (isAcknowledgement(subject) ? 0 : 1);
    await appended(40);
    expect(warnings[0]).toContain('nothing was acknowledged');
  });

  it('is found when some acknowledgements are lost, and the rest come without them', async () => {
    let count = 0;
    proxy.toClient = ({ subject }) => (isAcknowledgement(subject) && ++count % 7 === 3 ? 0 : 1);
    await appended(100);
  });

  it('is published again when it did not arrive', async () => {
    let count = 0;
    proxy.toServer = ({ subject }) => (isAppend(subject) && ++count % 9 === 4 ? 0 : 1);
    await appended(60);
    expect(warnings.some((warning) => warning.includes('wrong last sequence'))).toBe(true);
  });

  it('is in the log once when each publish comes twice, though the second is rejected', async () => {
    proxy.toServer = ({ subject }) => (isAppend(subject) ? 2 : 1);
    await appended(40);
  });

  it('is not taken for stored because the one behind it was: that one may follow on a record of another writer', async () => {
    const other = await used.open();
    other.append(text('another leads'));
    await observe(other).reach(1);
    // Of the three answers the first, a rejection, is lost; the second and third are acknowledgements.
    let count = 0;
    proxy.toClient = ({ subject }) => (isAcknowledgement(subject) && ++count === 1 ? 0 : 1);
    for (let i = 1; i <= 3; i++) log.append(text(`record ${i}`));
    expect(await seen.fails()).toBeInstanceOf(LogFencedError);
    expect(seen.commits).toEqual([]);
    expect(await texts(await used.open())).toEqual(['another leads', 'record 2', 'record 3']);
  });

  it('is not undone by a first copy that comes late', async () => {
    let isHeld = false;
    proxy.toServer = ({ subject }) => {
      if (!isAppend(subject) || isHeld) return 1;
      isHeld = true;
      return new Promise((resolve) => setTimeout(resolve, 700));
    };
    await appended(10);
    await new Promise((resolve) => setTimeout(resolve, 800));
    for (let i = 11; i <= 20; i++) log.append(text(`record ${i}`));
    await seen.reach(20);
    expect((await texts(log)).slice(-1)).toEqual(['record 20']);
  });

  it('is settled after a connection that breaks, again and again', async () => {
    const cuts = setInterval(() => proxy.cut(), 150);
    try {
      for (let i = 1; i <= 300; i++) {
        log.append(text(`record ${i}`));
        if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    } finally {
      clearInterval(cuts);
    }
    await seen.reach(300);
    expect(await texts(log)).toEqual(Array.from({ length: 300 }, (_, index) => `record ${index + 1}`));
  });

  it('ends with the connection when that is closed for good', async () => {
    proxy.toServer = ({ subject }) => (isAppend(subject) ? 0 : 1);
    log.append(text('never there'));
    const closed = log.close();
    await connections.close();
    expect(await seen.fails()).toMatchObject({ message: 'The connection to NATS is closed' });
    await closed;
  });
});
