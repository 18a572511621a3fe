import { expect, it } from 'vitest';
import { form } from './form.ts';

const compile = (text: string | Uint8Array) =>
  form.compile({ name: 'f.form', content: typeof text === 'string' ? new TextEncoder().encode(text) : text }, []);

it('has the id of the form, and its version tag', async () => {
  expect(await compile('{"id":"f","components":[]}')).toMatchObject({
    definitions: [{ kind: 'form', id: 'f', versionTag: '' }],
  });
  expect(await compile('{"id":"f","versionTag":"v1"}')).toMatchObject({ definitions: [{ versionTag: 'v1' }] });
});

it.each([
  ['{"components":[]}', 'Expected the form id to be present, but none given'],
  ['{"id":""}', 'Expected the form id to be present, but none given'],
  ['{"id":7}', "Expected the form id to be a string, but was '7'"],
  ['{"id":"f","versionTag":1}', "Expected the version tag to be a string, but was '1'"],
  ['[]', 'Expected a form to be a JSON object'],
  ['null', 'Expected a form to be a JSON object'],
  ['{', 'The form is no JSON: '],
  ['', 'The form is no JSON: '],
])('is rejected: %s', async (text, message) => {
  const result = await compile(text);
  expect(result.ok || result.errors).toContain(`'f.form': ${message}`);
});

it('is rejected if its bytes are no UTF-8', async () => {
  expect((await compile(new Uint8Array([0x22, 0xff, 0x22]))).ok).toBe(false);
});
