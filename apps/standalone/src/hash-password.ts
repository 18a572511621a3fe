import { text } from 'node:stream/consumers';
import { hashPassword } from '@millrace/security/password';

/** Reads a password from the standard input and prints its hash, for a file of users. Returns the exit code. */
export async function printPasswordHash(): Promise<number> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password === '') {
    console.error('Expected a password on the standard input, but it was empty');
    return 1;
  }
  console.log(await hashPassword(password));
  return 0;
}
