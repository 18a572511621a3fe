import { expect, it, vi } from 'vitest';
import { loginBy } from './login-by.ts';
import { type Scheme, unauthenticated } from './scheme.ts';

function words(until = Number.POSITIVE_INFINITY) {
  const check = vi.fn(async (credentials: string) =>
    credentials === 'right' ? { until } : unauthenticated(`no ${credentials}`),
  );
  const scheme: Scheme = { name: 'Word', challenge: 'Word realm="Millrace"', check };
  let changed = () => {};
  const login = loginBy([scheme], (listener) => (changed = listener));
  return { login, check, changed: () => changed() };
}

it.each([[undefined], ['']])('needs a login (%s)', (authorization) => {
  const reason = "Expected the header 'authorization' to be of the type Word, but there was none";
  expect(words().login.check(authorization)).toEqual({ kind: 'unauthenticated', reason });
});

it.each(['Other right', 'right', 'Word', 'Word right more'])('turns %s away without a look at it', async (given) => {
  const { login, check } = words();
  const reason = "Expected the header 'authorization' to be of the type Word, but it was of another";
  expect(await login.check(given)).toEqual({ kind: 'unauthenticated', reason });
  expect(check).not.toHaveBeenCalled();
});

it('admits who is right, and does not check the same again', async () => {
  const { login, check } = words();
  expect(await login.check('word right')).toBeUndefined();
  expect(login.check('word right')).toBeUndefined();
  expect(check).toHaveBeenCalledTimes(1);
});

it('checks again what was wrong, or is too old', async () => {
  const { login, check } = words(Date.now() - 1);
  for (const given of ['Word wrong', 'Word wrong', 'Word right', 'Word right']) await login.check(given);
  expect(check).toHaveBeenCalledTimes(4);
  expect(await login.check('Word wrong')).toEqual({ kind: 'unauthenticated', reason: 'no wrong' });
});

it('forgets whom it has admitted when users change', async () => {
  const { login, check, changed } = words();
  await login.check('Word right');
  changed();
  await login.check('Word right');
  expect(check).toHaveBeenCalledTimes(2);
});
