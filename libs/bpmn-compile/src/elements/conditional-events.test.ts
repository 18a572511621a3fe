import { describe, expect, test } from 'vitest';
import { compiled, errorsOf, executable, serviceTask, started } from '../../test/bpmn.ts';

const definition = (condition: string, filter = '') =>
  `<conditionalEventDefinition id="d"><extensionElements>${filter}</extensionElements>` +
  `<condition id="c" xsi:type="tFormalExpression">${condition}</condition></conditionalEventDefinition>`;
const catching = (condition: string, filter?: string) =>
  started(`<intermediateCatchEvent id="it">${definition(condition, filter)}</intermediateCatchEvent>`);
const event = (condition: string, variables: readonly string[], on = 'any') => ({
  ...{ type: 'conditional', condition, variables, on },
});

describe('a conditional event', () => {
  test('keeps its condition and the variables that it names', async () => {
    const [model] = await compiled(catching('=x > 5 and order.total > count(items)'));
    expect(model?.nodes[2]).toMatchObject({
      kind: 'intermediateCatchEvent',
      event: event('=x > 5 and order.total > count(items)', ['x', 'order', 'items']),
    });
  });

  test.each([
    ['variableNames="a, b"', ['a', 'b'], 'any'],
    ['variableNames="a" variableEvents="create"', ['a'], 'create'],
    ['variableEvents="update"', ['x'], 'update'],
    ['variableEvents="create, update"', ['x'], 'any'],
  ])('may be evaluated for other changes: %s', async (attributes, variables, on) => {
    const [model] = await compiled(catching('=x', `<zeebe:conditionalFilter ${attributes}/>`));
    expect(model?.nodes[2]).toMatchObject({ event: event('=x', variables, on) });
  });

  test.each([true, false])('may be at the edge of an activity: interrupting %s', async (interrupting) => {
    const xml = started(
      `${serviceTask('a')}<boundaryEvent id="it" attachedToRef="a" cancelActivity="${interrupting}">${definition('=x')}</boundaryEvent>`,
    );
    expect((await compiled(xml))[0]?.nodes[3]).toMatchObject({
      kind: 'boundaryEvent',
      interrupting,
      event: event('=x', ['x']),
    });
  });

  test('may start an event sub-process', async () => {
    const xml = started(
      `<subProcess id="esp" triggeredByEvent="true"><startEvent id="it" isInterrupting="false">${definition('=x')}</startEvent></subProcess>`,
    );
    const [model] = await compiled(xml);
    expect(model?.nodes[3]).toMatchObject({ interrupting: false, event: event('=x', ['x']) });
  });

  const startEvent = (id: string, condition: string) =>
    `<startEvent id="${id}">${definition(condition).replaceAll(/ id="[dc]"/g, '')}</startEvent>`;

  test('may start a process', async () => {
    const [model] = await compiled(executable(startEvent('a', '=x') + startEvent('b', '=y')));
    expect(model).not.toHaveProperty('startNode');
    expect(model?.nodes[1]).toMatchObject({ kind: 'startEvent', event: event('=x', ['x']) });
  });

  test('of which another has the same condition does not start a process', async () => {
    expect(await errorsOf(executable(startEvent('a', '=x') + startEvent('b', '=x')))).toBe(
      "'mill.bpmn': - Element: mill\n    - ERROR: Multiple conditional start events with the same condition '=x' are not allowed.\n",
    );
  });

  const names = Array.from({ length: 101 }, (_, index) => `v${index}`);
  test.each([
    ['x', '', 'c', "Expected expression but found static value 'x'. An expression must start with '=' (e.g. '=x')."],
    ['', '', 'c', 'Expected expression but not found.'],
    [
      '=x',
      '<zeebe:conditionalFilter variableEvents="delete"/>',
      'conditionalFilter',
      "'variableEvents' must be a list of: create, update",
    ],
    [`=${names.join(' + ')} > 1`, '', 'd', 'Must have at most 100 variables in its condition, but has 101'],
  ])('is rejected: %#', async (condition, filter, at, text) => {
    const errors = await errorsOf(catching(condition, filter));
    expect(errors).toContain(at);
    expect(errors).toContain(text);
  });
});
