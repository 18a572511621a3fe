import { expect, it } from 'vitest';
import { commits } from '../testing/observe.ts';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import { FileLog } from './file-log.ts';
import { readLogFolder } from './read-log-folder.ts';

const warn = (message: string) => expect.unreachable(message);

async function read(disk: ReturnType<SimulatedDisk['start']>): Promise<number[][]> {
  const records: number[][] = [];
  for await (const { position, bytes } of readLogFolder('/log', disk)) records.push([position, ...bytes]);
  return records;
}

it('reads all segments of a log, while it is open and after a trim', async () => {
  const simulated = new SimulatedDisk(1);
  const disk = simulated.start();
  expect(await read(disk)).toEqual([]);
  const log = await FileLog.open({ folder: '/log', segmentBytes: 512, warn, disk });
  const { reach } = commits(log);
  const appended = Array.from({ length: 40 }, (_, i) => [log.append(Uint8Array.of(i)), i]);
  await reach(40);
  expect(await read(disk)).toEqual(appended);
  log.trim(25);
  await log.close();
  const rest = await read(disk);
  expect(rest.length).toBeLessThan(40);
  expect(rest).toEqual(appended.slice(-rest.length));
});
