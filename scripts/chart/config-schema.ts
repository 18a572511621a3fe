import { options as gateway } from '../../apps/gateway/src/options.ts';
import { options as standalone } from '../../apps/standalone/src/options.ts';
import { serviceOptions } from '../../libs/cluster/src/service-options.ts';
import { securityOptions } from '../../libs/security/src/options.ts';
import type { Options } from '../../libs/service/src/config.ts';
import type { Schema } from './json-schema.ts';
import { closed } from './json-schema.ts';

/** Options that the chart sets by itself, or that are for tests. */
const NOT_IN_CONFIG = new Set([
  ...['host', 'port', 'httpHost', 'httpPort', 'monitorHost', 'monitorPort', 'advertisedHost', 'name', 'partitions'],
  ...['nats', 'natsCaFile', 'natsCertFile', 'natsKeyFile', 'natsCredentialsFile', 'natsUser', 'natsPassword'],
  ...['replicas', 'natsMonitoring', 'traceEndpoint', 'traceSampleRatio'],
  ...Object.keys(securityOptions),
  ...['monitorLogin', 'data', 'inMemory', 'mount', 'seed', 'diagnosis'],
]);

const configOf = (options: Options) =>
  closed(
    Object.fromEntries(
      Object.entries(options)
        .filter(([name]) => !NOT_IN_CONFIG.has(name))
        .map(([name, { help, fallback }]) => [name, schemaOf(help, fallback)]),
    ),
  );

function schemaOf(description: string, fallback: string): Schema {
  const type = /^\d+$/.test(fallback) ? 'integer' : /^(true|false)$/.test(fallback) ? 'boolean' : 'string';
  return { type, description };
}

/** `config` of each app: its options, by name. */
export const configs: Readonly<Record<'gateway' | 'service' | 'standalone', Schema>> = {
  gateway: configOf(gateway),
  service: configOf(serviceOptions),
  standalone: configOf(standalone),
};

/** `config` of all apps: what each of them has. */
export const sharedConfig: Schema = configOf(
  Object.fromEntries(
    Object.entries(standalone).filter(([name]) => name in gateway && name in serviceOptions),
  ) as Options,
);
