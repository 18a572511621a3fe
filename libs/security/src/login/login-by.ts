import type { Denial, Login } from '@millrace/service';
import { Admissions } from './admissions.ts';
import type { Scheme } from './scheme.ts';
import { unauthenticated } from './scheme.ts';

/**
 * Admits callers by the schemes given. Credentials that were good are not checked again for a while.
 * @param onChange calls its listener when credentials that were good may not be any more
 */
export function loginBy(schemes: readonly Scheme[], onChange: (listener: () => void) => void): Login {
  const admissions = new Admissions();
  onChange(() => admissions.clear());
  const names = schemes.map(({ name }) => name).join(' or ');
  const expected = `Expected the header 'authorization' to be of the type ${names}`;

  async function check(authorization: string): Promise<Denial | undefined> {
    const [, type = '', credentials = ''] = /^(\S+) +(\S+) *$/.exec(authorization) ?? [];
    const scheme = schemes.find(({ name }) => name.toLowerCase() === type.toLowerCase());
    // Not its text: it may hold a password.
    if (!scheme) return unauthenticated(`${expected}, but it was of another`);
    const result = await scheme.check(credentials);
    if ('kind' in result) return result;
    admissions.add(authorization, result.until);
    return undefined;
  }

  return {
    challenge: schemes.map(({ challenge }) => challenge).join(', '),
    check(authorization) {
      if (!authorization) return unauthenticated(`${expected}, but there was none`);
      return admissions.has(authorization, Date.now()) ? undefined : check(authorization);
    },
  };
}
