import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What a token says. */
export interface TokenClaims {
  readonly audience: string;
  readonly scope?: string;
  readonly issuer?: string;
  /** From now, such as `5m`. */
  readonly expiresIn?: string;
}

/** An OpenID Connect provider on a port of its own: configuration, keys, and tokens for all who ask. */
export interface OidcIssuer {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** Where clients get tokens for the audience that they name. */
  readonly tokenUrl: string;
  token(claims: TokenClaims): Promise<string>;
  /** Signs with a new key from now on. The old one is not served any more. */
  rotate(): Promise<void>;
  /** How many requests there were, by path. */
  readonly requests: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export async function openOidcIssuer(): Promise<OidcIssuer> {
  const requests = new Map<string, number>();
  let key = await newKey(1);
  let url = '';

  const token = ({ audience, scope, issuer = url, expiresIn = '5m' }: TokenClaims) =>
    new SignJWT({ ...(scope !== undefined && { scope }) })
      .setProtectedHeader({ alg: 'RS256', kid: key.id })
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime(expiresIn)
      .sign(key.privateKey);

  async function answer(path: string, request: IncomingMessage): Promise<object> {
    if (path === '/.well-known/openid-configuration') return { issuer: url, jwks_uri: `${url}/keys` };
    if (path === '/keys') return { keys: [key.jwk] };
    const asked = new URLSearchParams(await bodyOf(request));
    const audience = asked.get('audience') ?? '';
    return { access_token: await token({ audience, scope: 'engine' }), token_type: 'Bearer', expires_in: 300 };
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', url);
    requests.set(pathname, (requests.get(pathname) ?? 0) + 1);
    void answer(pathname, request).then((content) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(content)),
    );
  });
  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    tokenUrl: `${url}/token`,
    token,
    requests,
    async rotate() {
      key = await newKey(Number(key.id) + 1);
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function newKey(number: number) {
  const id = String(number);
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { id, privateKey, jwk: { ...(await exportJWK(publicKey)), kid: id, alg: 'RS256', use: 'sig' } };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
