import { camundaBuiltins } from '@camunda/feel-builtins';
import { describe, expect, test } from 'vitest';
import { BUILTINS } from './registry.ts';

const listed = camundaBuiltins.map(({ name, params }) => ({
  name,
  parameters: (params ?? []).map((parameter) => parameter.name),
}));

describe('every built-in of the published list is there', () => {
  test.each(listed)('$name($parameters)', ({ name, parameters }) => {
    const overloads = BUILTINS.get(name) ?? [];
    expect(overloads.some((one) => one.takes(parameters.length))).toBe(true);
    expect(overloads.some((one) => one.takesNamed(parameters))).toBe(true);
  });

  test('there are more than a hundred', () => expect(listed.length).toBeGreaterThan(100));
});
