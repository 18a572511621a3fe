import type { Login, TlsSource } from '@millrace/service';
import { BasicScheme } from './login/basic-scheme.ts';
import { BearerScheme } from './login/bearer-scheme.ts';
import { loginBy } from './login/login-by.ts';
import { usersFile } from './login/users-file.ts';
import type { SecurityConfig } from './options.ts';
import { tlsFiles } from './tls-files.ts';

/** What a configuration asks for; undefined where it asks for nothing. */
export interface Security {
  readonly tls: TlsSource | undefined;
  readonly login: Login | undefined;
}

/**
 * Reads certificates and users.
 * @param warn gets a line when files that were replaced are no good, or tokens cannot be checked
 * @throws an error whose message says which option or file is wrong
 */
export function openSecurity(config: SecurityConfig, warn: (message: string) => void): Security {
  return { tls: tlsOf(config, warn), login: loginOf(config, warn) };
}

function tlsOf({ tlsCert, tlsKey, tlsClientCa }: SecurityConfig, warn: (message: string) => void) {
  if (!tlsCert && !tlsKey && !tlsClientCa) return undefined;
  if (!tlsCert || !tlsKey) throw new Error('Expected --tls-cert and --tls-key together, but one of them is not given');
  return tlsFiles({ cert: tlsCert, key: tlsKey, clientCa: tlsClientCa }, warn);
}

function loginOf(config: SecurityConfig, warn: (message: string) => void): Login | undefined {
  const { loginUsers, oidcIssuer: issuer, oidcAudience: audience, oidcJwksUrl: jwksUrl, oidcScope: scope } = config;
  if (!issuer && (audience || jwksUrl || scope)) throw new Error('Expected --oidc-issuer, but it is not given');
  if (issuer && !audience) throw new Error('Expected --oidc-audience beside --oidc-issuer, but it is not given');
  const users = loginUsers ? usersFile(loginUsers, warn) : undefined;
  const schemes = [
    ...(users ? [new BasicScheme(() => users.current)] : []),
    ...(issuer ? [new BearerScheme({ issuer, audience, jwksUrl, scope }, warn)] : []),
  ];
  if (schemes.length === 0) return undefined;
  return loginBy(schemes, (listener) => users?.onChange(listener));
}
