import { cp, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { NatsProxy } from '@millrace/testkit/nats/nats-proxy';
import { jetstreamManager } from '@nats-io/jetstream';
import { describe, expect, it } from 'vitest';
import { connect } from '../src/connect.ts';
import type { JetStreamLogOptions } from '../src/jetstream-log.ts';
import { LogDamagedError, LogMissingError } from '../src/log-errors.ts';
import { logStreamConfig } from '../src/log-stream.ts';
import { retry } from '../src/retry.ts';
import { observe, records, text, texts } from './observe.ts';
import { binary, useServer } from './server.ts';

describe.skipIf(binary === undefined)('a log that is not what it was', () => {
  const used = useServer();
  /** A connection that has just lost its server drops what it is given. */
  const manager = () =>
    retry(
      () => jetstreamManager(used.connections.consumers, { timeout: 500 }),
      20_000,
      () => false,
    );

  /** What a disk that forgot does: the server comes back with what it had when `then` was not yet done. */
  const rollBackAround = async (then: () => Promise<void>) => {
    const { server } = used;
    await server.end('SIGTERM');
    await cp(server.storeFolder, `${server.storeFolder}.old`, { recursive: true });
    await server.start();
    await then();
    await server.end('SIGKILL');
    await rm(server.storeFolder, { recursive: true });
    await cp(`${server.storeFolder}.old`, server.storeFolder, { recursive: true });
    await rm(`${server.storeFolder}.old`, { recursive: true });
  };

  const tenRecords = async (options: Partial<JetStreamLogOptions> = {}) => {
    const log = await used.openNew(options);
    const seen = observe(log);
    for (let i = 1; i <= 10; i++) log.append(text(`record ${i}`));
    await seen.reach(10);
    return { log, seen };
  };

  it('was rolled back: the writer stops, though nothing was appended', async () => {
    const { log, seen } = await tenRecords();
    await rollBackAround(async () => {
      log.append(text('record 11'));
      await seen.reach(11);
    });
    await used.server.start();
    const failure = await seen.fails();
    expect(failure).toBeInstanceOf(LogDamagedError);
    expect(failure.message).toContain('was rolled back from 11 to 10');
  });

  it('was rolled back under load: nothing is acknowledged that is not there', async () => {
    const { log, seen } = await tenRecords();
    await rollBackAround(async () => {
      log.append(text('record 11'));
      await seen.reach(11);
    });
    for (let i = 12; i <= 30; i++) log.append(text(`record ${i}`));
    await used.server.start();
    expect(await seen.fails()).toBeInstanceOf(LogDamagedError);
    expect(seen.commits.at(-1)).toBe(11);
    expect((await texts(await used.open())).length).toBe(10);
  });

  it('was rolled back, and others wrote on to where it had been', async () => {
    const proxy = await NatsProxy.start(used.server.port);
    const connections = await connect({ servers: [proxy.url], name: 'behind a proxy' });
    const { log, seen } = await tenRecords({ connections });
    await rollBackAround(async () => {
      log.append(text('record 11'));
      await seen.reach(11);
    });
    // The old writer does not see its server again until the other one has written.
    proxy.toClient = () => 0;
    await used.server.start();
    const other = await used.open();
    for (const position of [11, 12]) other.append(text(`another ${position}`));
    await observe(other).reach(12);
    proxy.toClient = () => 1;
    proxy.cut();
    const failure = await seen.fails();
    expect(failure).toBeInstanceOf(LogDamagedError);
    expect(failure.message).toContain('does not hold the record that was committed');
    expect(log.last).toBe(11);
    await connections.close();
    await proxy.close();
  });

  it('was deleted and made anew while appends go on', async () => {
    const { log, seen } = await tenRecords();
    const { streams } = await manager();
    await streams.delete(used.names.stream);
    await streams.add(logStreamConfig(used.names, 1));
    log.append(text('record 11'));
    const failure = await seen.fails();
    expect(failure).toBeInstanceOf(LogDamagedError);
    expect(failure.message).toContain('was made anew');
    expect(seen.commits.at(-1)).toBe(10);
  });

  it('was made anew so that its sequences go on: the writer that knows the old one stops', async () => {
    const { log, seen } = await tenRecords();
    const { streams } = await manager();
    await streams.delete(used.names.stream);
    await streams.add({ ...logStreamConfig(used.names, 1), first_seq: 11 });
    const appending = setInterval(() => !seen.failure && log.append(text('more')), 100);
    expect(await seen.fails()).toBeInstanceOf(LogDamagedError);
    clearInterval(appending);
  });

  it('is gone', async () => {
    const { log, seen } = await tenRecords();
    await (await manager()).streams.delete(used.names.stream);
    log.append(text('record 11'));
    expect((await seen.fails()).message).toContain('is gone');
    await expect(used.open({ create: false })).rejects.toThrow(LogMissingError);
  });

  it('was emptied by hand: that is an alarm, and no other writer', async () => {
    const { log, seen } = await tenRecords();
    await (await manager()).streams.purge(used.names.stream);
    await used.server.end('SIGTERM');
    log.append(text('record 11'));
    await used.server.start();
    expect(await seen.fails()).toBeInstanceOf(LogDamagedError);
    await expect(used.open()).rejects.toThrow('has lost its last record, 10');
  });

  it('has a hole: a reader stops there', async () => {
    const log = await used.openNew();
    const { streams } = await manager();
    await streams.delete(used.names.stream);
    await streams.add({ ...logStreamConfig(used.names, 1), deny_delete: false });
    const holed = await used.open();
    const seen = observe(holed);
    for (let i = 1; i <= 60; i++) holed.append(text(`record ${i}`));
    await seen.reach(60);
    await streams.deleteMessage(used.names.stream, 30);
    await expect(records(holed, 1)).rejects.toThrow(/has no record 30/);
    await expect(records(holed, 28)).rejects.toThrow(LogDamagedError);
    expect(await texts(holed, 31)).toHaveLength(30);
    expect(log.last).toBe(0);
  });

  it('goes away while it is read: the reader does not wait for ever', async () => {
    const { log, seen } = await tenRecords();
    for (let i = 11; i <= 300; i++) log.append(new Uint8Array(100_000));
    await seen.reach(300);
    const reading = log.read(1)[Symbol.asyncIterator]();
    await reading.next();
    await (await manager()).streams.delete(used.names.stream);
    const rest = async () => {
      for (let next = await reading.next(); !next.done; next = await reading.next()) await delay(1);
    };
    await expect(rest()).rejects.toThrow(/is gone/);
  });

  it('is a stream that would drop records by itself', async () => {
    await used.openNew();
    const { streams } = await manager();
    await streams.update(used.names.stream, { max_msgs: 100 });
    await expect(used.open()).rejects.toThrow('cannot be a log: max_msgs is 100');
  });
});
