import { describe, expect, it } from 'vitest';
import { LogTrimmedError } from '../src/log-errors.ts';
import { LogStream } from '../src/log-stream.ts';
import { observe, records, text, texts } from './observe.ts';
import { binary, useServer } from './server.ts';

describe.skipIf(binary === undefined)('trimming', () => {
  const used = useServer();

  const hundredRecords = async () => {
    const log = await used.openNew();
    const seen = observe(log);
    for (let i = 1; i <= 100; i++) log.append(text(`record ${i}`));
    await seen.reach(100);
    return log;
  };

  it('never empties a log, whatever it is told', async () => {
    const log = await hundredRecords();
    for (const through of [0, -1, 0.5, Number.NaN]) log.trim(through);
    await log.close();
    expect(await texts(await used.open())).toHaveLength(100);

    const stream = await LogStream.open(used.connections.appends, used.names, 1, false);
    for (const through of [0, -1, 0.5, Number.NaN]) await expect(stream.trim(through)).rejects.toThrow(RangeError);

    const again = await used.open();
    again.trim(Number.MAX_SAFE_INTEGER);
    await again.close();
    const last = await used.open();
    expect([last.first, last.last]).toEqual([100, 100]);
    expect(await texts(last, 100)).toEqual(['record 100']);
    const seen = observe(last);
    expect(last.append(text('record 101'))).toBe(101);
    await seen.reach(101);
  });

  it('outlives a kill of the server: positions go on, and what was trimmed stays so', async () => {
    const log = await hundredRecords();
    log.trim(99);
    await log.close();
    await used.server.end('SIGKILL');
    await used.server.start();
    const again = await used.open();
    expect([again.first, again.last]).toEqual([100, 100]);
    await expect(records(again, 99)).rejects.toThrow(LogTrimmedError);
    expect(again.append(text('record 101'))).toBe(101);
    await observe(again).reach(101);
  });

  it('by another process is told to whoever reads what is gone', async () => {
    const log = await hundredRecords();
    const reader = await used.open();
    log.trim(60);
    await log.close();
    await expect(records(reader, 1)).rejects.toThrow(LogTrimmedError);
    await expect(records(reader, 55)).rejects.toThrow(LogTrimmedError);
    await expect(records(reader, 60)).rejects.toThrow(LogTrimmedError);
    expect(await texts(reader, 61)).toHaveLength(40);
  });
});

describe.skipIf(binary === undefined)('large records', () => {
  const used = useServer();

  it('are taken up to what the server takes', async () => {
    const log = await used.openNew();
    const seen = observe(log);
    expect(log.maxRecordBytes).toBeGreaterThan(8_000_000);
    const largest = new Uint8Array(log.maxRecordBytes).fill(7);
    expect(log.append(largest)).toBe(1);
    log.append(text('small'));
    await seen.reach(2);
    const [first, second] = await records(await used.open());
    expect(Buffer.from(first?.bytes ?? []).equals(largest)).toBe(true);
    expect(second?.bytes).toEqual(text('small'));
    for (let i = 3; i <= 20; i++) log.append(i % 2 ? largest : text('small'));
    await seen.reach(20);
    expect((await records(await used.open())).map(({ bytes }) => bytes.length)).toEqual(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? 5 : largest.length)),
    );
  });
});
