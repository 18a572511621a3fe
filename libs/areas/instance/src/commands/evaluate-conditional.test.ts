import { encodeModel, type ProcessModel } from '@millrace/bpmn-model';
import { type DrawnNode, draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { DEFINITION, INSTALLED, withModel } from '../../test/models.ts';
import { rowsOf, scopeOf, variablesOf } from '../../test/running.ts';

const when = (condition: string, variables: readonly string[]): DrawnNode => ({
  ...{ kind: 'startEvent', event: { type: 'conditional', condition, variables, on: 'any' } },
});

/** A process that starts where `x` is large or `y` is set. */
const model = (outputs: object[] = []): ProcessModel =>
  draw(
    {
      large: { ...when('=x > 5', ['x']), outputs },
      given: when('=y', ['y']),
      ...{ a: task('a'), b: task('b') },
    },
    ['large>a', 'given>b'],
  );

/** Drawn models begin at their first start event; these have none. */
function unstartable({ startNode: _, ...process }: ProcessModel): ProcessModel {
  return process;
}

function evaluating(values: Record<string, unknown>, definition = 0, process = unstartable(model())) {
  const scenario = withModel(process);
  const outcome = scenario.when('EvaluateConditional', { definition, variables: variablesOf(values) });
  return { scenario, outcome };
}

type Scenario = ReturnType<typeof evaluating>['scenario'];

const begin = (scenario: Scenario, { sends }: ReturnType<Scenario['when']>) =>
  sends
    .filter(({ command }) => command === 'BeginInstance')
    .flatMap(({ body }) => scenario.whenSent('BeginInstance', body as never).sends)
    .map(({ body }) => (body as unknown as { type: string }).type);

describe('EvaluateConditional', () => {
  it('starts an instance at each start event whose condition holds, with the variables', () => {
    const { scenario, outcome } = evaluating({ x: 6, y: true });
    const [, answer] = outcome.answer as [string, { starts: { definition: number; instance: number }[] }];
    expect(answer.starts).toEqual([
      { definition: DEFINITION, instance: expect.any(Number) },
      { definition: DEFINITION, instance: expect.any(Number) },
    ]);
    expect(begin(scenario, outcome)).toEqual(['a', 'b']);
    expect(scopeOf(scenario, answer.starts[0]?.instance ?? 0)).toEqual({ x: 6, y: true });
  });

  it('lets the output mappings of the start event decide what becomes a variable', () => {
    const { scenario, outcome } = evaluating({ x: 6 }, 0, unstartable(model([{ source: '=x + 1', target: 'more' }])));
    begin(scenario, outcome);
    const [instance = 0] = [...scenario.tables.instances.entries()][0] ?? [];
    expect(scopeOf(scenario, instance)).toEqual({ more: 7 });
  });

  it.each([
    ['does not hold', { x: 5 }],
    ['gives null', { x: 'text' }],
    ['names none of the variables', { z: 1 }],
  ])('starts nothing where a condition %s', (_, values) => {
    const { scenario, outcome } = evaluating(values);
    expect(outcome.answer).toEqual(['EvaluateConditionalAnswer', { evaluation: expect.any(Number), starts: [] }]);
    expect(rowsOf(scenario)).toBe(0);
  });

  it('looks at the newest version of a process alone, also where a definition is named', () => {
    const installed = (process: ProcessModel) => ({
      ...INSTALLED,
      ...{ definition: 9, version: 2, model: encodeModel(process) },
    });
    const scenario = withModel(unstartable(model()));
    scenario.given('DefinitionInstalled', installed(draw({ s: { kind: 'startEvent' }, t: task('t') }, ['s>t'])));
    for (const definition of [0, DEFINITION, 9]) {
      const { answer } = scenario.when('EvaluateConditional', { definition, variables: variablesOf({ x: 6 }) });
      expect(answer?.[1]).toMatchObject({ starts: [] });
    }
    scenario.given('DefinitionInstalled', { ...installed(unstartable(model())), definition: 11, version: 3 });
    const { answer } = scenario.when('EvaluateConditional', { definition: 0, variables: variablesOf({ x: 6 }) });
    expect(answer?.[1]).toMatchObject({ starts: [{ definition: 11 }] });
  });

  it('rejects a definition that there is not, or that is about to be deleted', () => {
    const { rejection } = evaluating({ x: 6 }, 8).outcome;
    expect(rejection).toEqual({
      type: 'NOT_FOUND',
      reason:
        "Expected to evaluate conditional for process definition key '1:deployment:8', but no such process was found.",
    });
    const { scenario } = evaluating({});
    scenario.given('DefinitionLocked', { definition: DEFINITION });
    const wanted = { definition: DEFINITION, variables: variablesOf({ x: 6 }) };
    expect(scenario.when('EvaluateConditional', wanted).rejection?.type).toBe('NOT_FOUND');
    expect(scenario.when('EvaluateConditional', { ...wanted, definition: 0 }).answer?.[1]).toMatchObject({
      starts: [],
    });
  });

  it('rejects what it cannot evaluate in one go', () => {
    const heavy = draw({ s: when('=count(for i in 1..5000000 return x) > 0', ['x']) }, []);
    expect(evaluating({ x: 1 }, 0, unstartable(heavy)).outcome.rejection).toMatchObject({ type: 'INVALID_ARGUMENT' });
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`s${i}`, when(`=x > ${i}`, ['x'])]));
    expect(evaluating({ x: 1 }, 0, unstartable(draw(many, []))).outcome.rejection?.reason).toBe(
      'Expected to evaluate at most 1000 conditional start events, but there are 1001. Please name a process definition.',
    );
  });
});
