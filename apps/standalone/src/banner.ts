import type { Config } from '@millrace/service';
import manifest from '../package.json' with { type: 'json' };
import type { options } from './options.ts';

/** The first lines that a user sees: what runs, where, and one line to try. */
export function banner({ host, partitions, mount }: Config<typeof options>, port: number): string {
  const address = `${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  const parts = `${partitions} ${partitions === 1 ? 'partition' : 'partitions'}${mount === 'split' ? ', areas apart' : ''}`;
  return [
    `Millrace ${manifest.version} is ready: Zeebe's gRPC API on ${host}:${port}, ${parts}.`,
    'It keeps everything in memory for now: what you deploy and start is gone when it stops.',
    `Try: node_modules/zbctl/bin/zbctl-cli.linux --insecure --address ${address} status`,
  ].join('\n');
}
