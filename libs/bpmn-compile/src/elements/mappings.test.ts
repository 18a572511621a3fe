import { describe, expect, test } from 'vitest';
import { compiled, errorsOf, serviceTask, started } from '../../test/bpmn.ts';

const mapping = (content: string) => started(serviceTask('task', `<zeebe:ioMapping>${content}</zeebe:ioMapping>`));

async function compiledTask(content: string) {
  const [model] = await compiled(mapping(content));
  return model?.nodes[2];
}

const error = (what: string, text: string) =>
  `'mill.bpmn': - Element: task > extensionElements > ioMapping > ${what}\n    - ERROR: ${text}\n`;

describe('mappings', () => {
  test('keep their order, and what they say', async () => {
    const content =
      '<zeebe:input source="=a + 1" target="b"/><zeebe:input source="text" target="c.d"/><zeebe:output source="=b" target="e"/>';
    expect(await compiledTask(content)).toMatchObject({
      inputs: [
        { source: '=a + 1', target: 'b' },
        { source: 'text', target: 'c.d' },
      ],
      outputs: [{ source: '=b', target: 'e' }],
    });
  });

  test('of an input without source give null; an empty list is none', async () => {
    expect(await compiledTask('<zeebe:input target="a"/>')).toMatchObject({ inputs: [{ source: '=null' }] });
    expect(await compiledTask('')).toMatchObject({ inputs: [], outputs: [] });
  });

  test.each([
    [
      '<zeebe:output source="b" target="e"/>',
      'output',
      "Expected expression but found static value 'b'. An expression must start with '=' (e.g. '=b').",
    ],
    ['<zeebe:output target="e"/>', 'output', 'Expected expression but not found.'],
    ['<zeebe:input source="=a" target=""/>', 'input', "Attribute 'target' must be present and not empty"],
    [
      '<zeebe:input source="=a" target="a-b"/>',
      'input',
      "Expected path expression 'a-b' but doesn't match the pattern '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*'.",
    ],
    [
      '<zeebe:input source="=a" target="if"/>',
      'input',
      "Expected path expression 'if' but is one of the reserved words (null, true, false, function, if, then, else, for, between, instance, of).",
    ],
  ])('are rejected: %s', async (content, what, text) => {
    expect(await errorsOf(mapping(content))).toBe(error(what, text));
  });

  test('are rejected where their FEEL cannot be parsed', async () => {
    expect(await errorsOf(mapping('<zeebe:input source="=a +" target="b"/>'))).toContain(
      "    - ERROR: failed to parse expression 'a +': Expected ",
    );
  });
});

test('the expressions of one element are limited together', async () => {
  const list = `[${Array.from({ length: 5_000 }, () => 'a').join(',')}]`;
  const inputs = (count: number) =>
    mapping(
      Array.from({ length: count }, (_, index) => `<zeebe:input source="=${list}" target="x${index}"/>`).join(''),
    );
  await compiled(inputs(4));
  expect(await errorsOf(inputs(5))).toBe(
    "'mill.bpmn': - Element: task\n    - ERROR: Must have at most 20000 names and values in its expressions, but has 25000\n",
  );
});
