import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hashPassword } from './password-hash.ts';
import { usersFile } from './users-file.ts';

const hash = await hashPassword('a', 2);

function usersIn(text: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'users'), text);
  return [...usersFile(join(folder, 'users'), () => {}).current.keys()];
}

it('has a user a line', () => {
  expect(usersIn(`# people\nada:${hash}\r\n\nbob@shop:${hash}\n`)).toEqual(['ada', 'bob@shop']);
});

it.each([
  ['ada:secret', "Expected line 1 of .* to be name:hash, with a hash made by 'npm start -- hash-password'"],
  [`ada:${hash}\nada:${hash}`, "Expected each user once in .*, but 'ada' is there twice"],
  ['# none', 'Expected users in .*, but there are none'],
])('rejects %s', (text, message) => {
  expect(() => usersIn(text)).toThrow(new RegExp(message));
});

it('does not say what a line holds', () => {
  expect(() => usersIn('ada:secret')).not.toThrow(/secret/);
});
