import type { OidcIssuer } from '@millrace/testkit/oidc-issuer';
import { openOidcIssuer } from '@millrace/testkit/oidc-issuer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BearerScheme } from './bearer-scheme.ts';

const audience = 'engine';
let issuer: OidcIssuer;
beforeAll(async () => {
  issuer = await openOidcIssuer();
});
afterAll(() => issuer.close());

function scheme(settings: { jwksUrl?: string; scope?: string; issuer?: string } = {}) {
  const warnings: string[] = [];
  const all = { issuer: issuer.url, audience, jwksUrl: '', scope: '', ...settings };
  return { warnings, check: (token: string) => new BearerScheme(all, (line) => warnings.push(line)).check(token) };
}

it('admits a token of the issuer for the audience, for five minutes at most', async () => {
  const before = Date.now();
  const result = await scheme().check(await issuer.token({ audience, expiresIn: '1h' }));
  const until = 'until' in result ? result.until : 0;
  expect(until).toBeGreaterThanOrEqual(before + 300_000);
  expect(until).toBeLessThanOrEqual(Date.now() + 300_000);
});

it('admits it until it ends', async () => {
  const result = await scheme().check(await issuer.token({ audience, expiresIn: '10s' }));
  expect('until' in result && result.until).toBeLessThanOrEqual(Date.now() + 11_000);
});

it.each([
  ['of another audience', { audience: 'other' }, 'unexpected "aud" claim value'],
  ['of another issuer', { audience, issuer: 'https://other' }, 'unexpected "iss" claim value'],
  ['that has ended', { audience, expiresIn: '-1m' }, '"exp" claim timestamp check failed'],
])('turns a token away %s', async (_, claims, reason) => {
  const expected = { kind: 'unauthenticated', reason: `Expected a valid token, but: ${reason}` };
  expect(await scheme().check(await issuer.token(claims))).toEqual(expected);
});

it.each(['x', 'a.b.c', `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`])(
  'turns %s away',
  async (token) => {
    expect(await scheme().check(token)).toMatchObject({ kind: 'unauthenticated' });
  },
);

it('turns a token away that another key has signed', async () => {
  const other = await openOidcIssuer();
  const token = await other.token({ audience, issuer: issuer.url });
  await other.close();
  expect(await scheme().check(token)).toMatchObject({ kind: 'unauthenticated' });
});

it('takes the keys from the address that is given', async () => {
  const { check } = scheme({ jwksUrl: `${issuer.url}/keys` });
  const before = issuer.requests.get('/.well-known/openid-configuration');
  expect(await check(await issuer.token({ audience }))).toEqual({ until: expect.any(Number) });
  expect(issuer.requests.get('/.well-known/openid-configuration')).toBe(before);
});

it('forbids a token without the scope', async () => {
  const { check } = scheme({ scope: 'engine' });
  expect(await check(await issuer.token({ audience, scope: 'mail engine' }))).toEqual({ until: expect.any(Number) });
  const reason = "Expected a token with the scope 'engine', but it has others";
  expect(await check(await issuer.token({ audience, scope: 'engineer' }))).toEqual({ kind: 'forbidden', reason });
  expect(await check(await issuer.token({ audience }))).toEqual({ kind: 'forbidden', reason });
});

it('says that it cannot check now when the issuer does not answer, and asks again later', async () => {
  const gone = await openOidcIssuer();
  const token = await gone.token({ audience });
  await gone.close();
  const { check, warnings } = scheme({ issuer: gone.url });
  expect(await check(token)).toMatchObject({ kind: 'unavailable' });
  expect(warnings[0]).toContain(`A token could not be checked with the keys of ${gone.url}`);
});
