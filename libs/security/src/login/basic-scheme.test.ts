import { expect, it } from 'vitest';
import { BasicScheme } from './basic-scheme.ts';
import { hashPassword, parsePasswordHash } from './password-hash.ts';

const WRONG = { kind: 'unauthenticated', reason: 'Expected the name and password of a user, but they were not' };
const hash = parsePasswordHash(await hashPassword('pass:wörd', 2));
const scheme = new BasicScheme(() => new Map(hash && [['ada', hash]]));
const check = (text: string) => scheme.check(Buffer.from(text).toString('base64'));

it('admits a user', async () => {
  expect(await check('ada:pass:wörd')).toEqual({ until: expect.any(Number) });
});

it.each(['ada:pass', 'bob:pass:wörd', 'ada', ''])('turns %s away', async (text) => {
  expect(await check(text)).toEqual(WRONG);
});

it('checks one at a time, and turns away who would wait too long', async () => {
  const results = await Promise.all(Array.from({ length: 120 }, () => check('ada:x')));
  expect(results.filter((result) => 'kind' in result && result.kind === 'unavailable')).toHaveLength(20);
  expect(await check('ada:pass:wörd')).toEqual({ until: expect.any(Number) });
});
