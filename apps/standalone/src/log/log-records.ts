import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LogRecord } from '@millrace/log';
import { readLogFolder } from '@millrace/log';
import type { AreaName } from '@millrace/protocol';
import { ALL_AREAS, processorNumber } from '@millrace/protocol';
import type { Config } from '@millrace/service';
import { natsSettings } from '@millrace/service';
import type { logOptions } from './log-options.ts';

type LogConfig = Config<typeof logOptions>;

/** The records of a partition's log: from the data folder, or with `area` from a cluster's NATS servers. */
export function logRecords(config: LogConfig, partition: number): AsyncGenerator<LogRecord> {
  return config.area === '' ? fromFolder(config.data, partition) : fromNats(config, config.area, partition);
}

function fromFolder(data: string, partition: number): AsyncGenerator<LogRecord> {
  const folder = join(data, `log-${processorNumber(partition, ALL_AREAS)}`);
  if (!existsSync(folder)) throw new Error(`Expected a log of partition ${partition} at ${folder}, but there is none`);
  return readLogFolder(folder);
}

async function* fromNats(config: LogConfig, area: AreaName, partition: number): AsyncGenerator<LogRecord> {
  const { connect, readLogStream } = await import('@millrace/nats');
  const warn = (message: string) => console.error(message);
  const connections = await connect({ ...natsSettings({ ...config, partitions: 1 }), name: 'log', warn });
  try {
    yield* readLogStream(connections, { area, partition });
  } finally {
    await connections.close();
  }
}
