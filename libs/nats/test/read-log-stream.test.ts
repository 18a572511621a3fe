import { describe, expect, it } from 'vitest';
import { LogMissingError } from '../src/log-errors.ts';
import { readLogStream } from '../src/read-log-stream.ts';
import { observe, text } from './observe.ts';
import { binary, useServer } from './server.ts';

describe.skipIf(binary === undefined)('reading the stream of a log', () => {
  const used = useServer();

  const readAll = async () => {
    const read: string[] = [];
    for await (const { position, bytes } of readLogStream(used.connections, used.address)) {
      read.push(`${position} ${Buffer.from(bytes)}`);
    }
    return read;
  };

  it('yields what the log holds and leaves its leader able to append', async () => {
    const log = await used.openNew();
    const { reach } = observe(log);
    for (let i = 1; i <= 40; i++) log.append(text(`record ${i}`));
    await reach(40);
    expect(await readAll()).toEqual(Array.from({ length: 40 }, (_, i) => `${i + 1} record ${i + 1}`));
    log.append(text('record 41'));
    await reach(41);
    expect(await readAll()).toHaveLength(41);
  });

  it('says that there is no such log', async () => {
    const unknown = { area: 'job', partition: 4_000 } as const;
    const read = readLogStream(used.connections, unknown);
    await expect(read.next()).rejects.toThrow(LogMissingError);
  });
});
