import { resolve } from 'node:path';
import type { Config } from '@millrace/service';
import { localAddress, version } from '@millrace/service';
import type { options } from './options.ts';
import type { Standalone } from './standalone.ts';
import { isKept } from './standalone.ts';

/** The first lines that a user sees: what runs, where, and one line to try. */
export function banner(config: Config<typeof options>, { port, httpPort, monitorPort }: Standalone): string {
  const { host, partitions, mount, data, monitorHost, httpHost } = config;
  const scheme = config.tlsCert ? 'https' : 'http';
  const address = localAddress(host, port);
  const parts = `${partitions} ${partitions === 1 ? 'partition' : 'partitions'}${mount === 'split' ? ', areas apart' : ''}`;
  const kept = isKept(config)
    ? `It keeps everything in ${resolve(data)}.`
    : 'It keeps everything in memory: what you deploy and start is gone when it stops.';
  return [
    `Millrace ${version} is ready: Zeebe's gRPC API on ${host}:${port}, ${parts}.`,
    `${kept} Health and metrics: ${scheme}://${monitorHost}:${monitorPort}/metrics`,
    `What is going on: ${scheme}://${localAddress(httpHost, httpPort)}/`,
    `Try: npx zbctl ${config.tlsCert ? `--certPath ${config.tlsCert}` : '--insecure'} --address ${address} status`,
  ].join('\n');
}
