import { expect, it } from 'vitest';
import { hashPassword, isPassword, parsePasswordHash } from './password-hash.ts';

it('knows the password that was hashed, and no other', async () => {
  const text = await hashPassword('correct: horse');
  expect(text).toMatch(/^\$scrypt\$ln=14,r=8,p=1\$/);
  const hash = parsePasswordHash(text);
  expect(hash && (await isPassword('correct: horse', hash))).toBe(true);
  expect(hash && (await isPassword('correct: hors', hash))).toBe(false);
});

it('salts', async () => {
  expect(await hashPassword('a')).not.toBe(await hashPassword('a'));
});

it.each([
  'secret',
  '$scrypt$ln=14,r=8,p=1$c2FsdA$',
  '$scrypt$ln=14,r=8,p=1$c2FsdA$c2hvcnQ',
  '$scrypt$ln=40,r=8,p=1$c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  '$scrypt$ln=14,r=0,p=1$c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  '$2y$10$abcdefghijklmnopqrstuv',
])('takes no %s', (text) => {
  expect(parsePasswordHash(text)).toBeUndefined();
});
