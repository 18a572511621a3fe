import type { Denial } from '@millrace/service';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Admitted, Scheme } from './scheme.ts';
import { unauthenticated } from './scheme.ts';

/** What a token must say, and where the keys are that sign them. */
export interface OidcSettings {
  /** The `iss` of tokens; its `/.well-known/openid-configuration` names the address of the keys. */
  readonly issuer: string;
  /** The `aud` of tokens. */
  readonly audience: string;
  /** The address of the keys (JWKS); empty: the one that the issuer names. */
  readonly jwksUrl: string;
  /** A scope that tokens must have, in `scope` or `scp`; empty: none. */
  readonly scope: string;
}

/** For how long a good token is not checked again, at most, in milliseconds. */
const GOOD_FOR_MS = 300_000;
/** By how much the clocks of issuer and gateway may differ, in seconds. */
const TOLERANCE_S = 30;
/** How long the issuer may take to answer, in milliseconds. */
const TIMEOUT_MS = 5_000;
/** Signatures by keys that only the issuer has. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Tokens of an OpenID Connect provider (JWT). */
export class BearerScheme implements Scheme {
  readonly name = 'Bearer';
  readonly challenge = 'Bearer realm="Millrace"';
  readonly #settings: OidcSettings;
  readonly #warn: (message: string) => void;
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(settings: OidcSettings, warn: (message: string) => void) {
    this.#settings = settings;
    this.#warn = warn;
  }

  async check(token: string): Promise<Admitted | Denial> {
    const { issuer, audience } = this.#settings;
    try {
      const keys = await this.#keySet();
      const options = {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: TOLERANCE_S,
        requiredClaims: ['exp'],
      };
      const { payload } = await jwtVerify(token, keys, options);
      return this.#denied(payload) ?? { until: Math.min(Date.now() + GOOD_FOR_MS, (payload.exp ?? 0) * 1_000) };
    } catch (error) {
      if (isOfToken(error)) return unauthenticated(`Expected a valid token, but: ${(error as Error).message}`);
      this.#warn(`A token could not be checked with the keys of ${issuer}: ${(error as Error).message}`);
      return { kind: 'unavailable', reason: 'The token cannot be checked now: its issuer does not answer' };
    }
  }

  #denied({ scope, scp }: JWTPayload): Denial | undefined {
    const expected = this.#settings.scope;
    if (expected === '') return undefined;
    const scopes = [scope, scp].flatMap((each) => (typeof each === 'string' ? each.split(' ') : each));
    if (scopes.includes(expected)) return undefined;
    return { kind: 'forbidden', reason: `Expected a token with the scope '${expected}', but it has others` };
  }

  /** A failure is not kept: the next token asks the issuer again. */
  #keySet(): Promise<JWTVerifyGetKey> {
    this.#keys ??= keysOf(this.#settings).catch((error) => {
      this.#keys = undefined;
      throw error;
    });
    return this.#keys;
  }
}

/** Whether the token is what is wrong. All else is a matter of the issuer. */
function isOfToken(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false;
  return !(
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === 'ERR_JOSE_GENERIC'
  );
}

async function keysOf({ issuer, jwksUrl }: OidcSettings): Promise<JWTVerifyGetKey> {
  const url = jwksUrl || (await keyAddressOf(issuer));
  return createRemoteJWKSet(new URL(url), { timeoutDuration: TIMEOUT_MS });
}

async function keyAddressOf(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`Expected ${address} to answer 200, but it answered ${response.status}`);
  const { issuer: named, jwks_uri: url } = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (named !== issuer) throw new Error(`Expected ${address} to be of '${issuer}', but it is of '${named}'`);
  if (typeof url !== 'string') throw new Error(`Expected ${address} to name a jwks_uri, but it does not`);
  return url;
}
