import type { Config } from './config.ts';
import { optionalText, text, wholeNumber } from './option.ts';

/** How a process reaches NATS, and how much of it there is. */
export const natsOptions = {
  nats: text('127.0.0.1:4222', 'The NATS servers, host:port, several with commas between'),
  natsCaFile: optionalText('The path of a PEM file with the authorities to trust; TLS is used then'),
  natsCertFile: optionalText("The path of a PEM file with this process's certificate"),
  natsKeyFile: optionalText('The path of a PEM file with the key of that certificate'),
  natsCredentialsFile: optionalText('The path of a credentials file, as nsc writes it'),
  natsUser: optionalText('The name of a user of the NATS servers'),
  natsPassword: optionalText("That user's password; better given in the environment"),
  partitions: wholeNumber(
    1,
    { from: 1, to: 8_191 },
    'How many partitions the work is divided into; the same for all processes, for good',
  ),
};

/** What a connection to NATS needs to know. */
export interface NatsSettings {
  readonly servers: readonly string[];
  readonly tls?: { readonly caFile?: string; readonly certFile?: string; readonly keyFile?: string };
  readonly credentialsFile?: string;
  readonly user?: { readonly name: string; readonly password: string };
}

/** The settings in a configuration. */
export function natsSettings(config: Config<typeof natsOptions>): NatsSettings {
  const { nats, natsCaFile: caFile, natsCertFile: certFile, natsKeyFile: keyFile } = config;
  const { natsCredentialsFile: credentialsFile, natsUser: name, natsPassword: password } = config;
  const tls = { ...(caFile && { caFile }), ...(certFile && { certFile }), ...(keyFile && { keyFile }) };
  return {
    servers: nats.split(',').map((server) => server.trim()),
    ...(Object.keys(tls).length > 0 && { tls }),
    ...(credentialsFile && { credentialsFile }),
    ...(name && { user: { name, password } }),
  };
}
