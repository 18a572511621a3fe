import type { Config } from '@millrace/service';
import { optionalText, optionalUrl } from '@millrace/service';

/** Whom a process with a gateway lets in, and how it shows who it is. */
export const securityOptions = {
  tlsCert: optionalText('The path of a PEM file with the certificate of the ports and its chain; TLS is used then'),
  tlsKey: optionalText('The path of a PEM file with the key of that certificate'),
  tlsClientCa: optionalText(
    'The path of a PEM file with authorities: clients of gRPC and REST need a certificate of one of them',
  ),
  loginUsers: optionalText(
    "The path of a file of users, a line name:hash for each: callers need a name and password (Basic); 'hash-password' makes hashes",
  ),
  oidcIssuer: optionalUrl('The issuer of OpenID Connect tokens: callers need one (Bearer)'),
  oidcAudience: optionalText('The audience that those tokens must be for'),
  oidcJwksUrl: optionalUrl(
    "The address of the keys that sign those tokens; else what the issuer's configuration names",
  ),
  oidcScope: optionalText('A scope that those tokens must have'),
};

export type SecurityConfig = Config<typeof securityOptions>;
