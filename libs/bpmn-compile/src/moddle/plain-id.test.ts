import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { originalId, plainId } from './plain-id.ts';

test('an id of ASCII letters stays as it is', () => {
  expect(plainId('Task_0-a.b')).toBe('Task_0-a.b');
  expect(plainId('tns:message')).toBe('tns:message');
});

test.each(['größe', '漢字', '𝒜_1', 'escaped:a', 'tns:größe'])('another is written so that it comes back: %s', (id) => {
  expect(plainId(id)).toMatch(/^escaped:_[\w.-]+$/);
  expect(originalId(plainId(id))).toBe(id);
});

test('no two ids become one', () => {
  const id = fc.string({ unit: fc.constantFrom(...'aäf_6:-. 𝒜', 'escaped:') });
  return fc.assert(fc.property(id, (id) => originalId(plainId(id)) === id));
});
