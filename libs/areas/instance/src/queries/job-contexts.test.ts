import { expect, it } from 'vitest';
import { DEFINITION, latest, model, withModel } from '../../test/models.ts';
import { jobContexts } from './job-contexts.ts';

it('reads the names that are wanted once, however many jobs there are', () => {
  const scenario = withModel(model('s>t', 't>e'));
  for (let i = 0; i < 20; i++) scenario.when('CreateInstance', { ...latest, variables: [] });
  let reads = 0;
  const names = new Proxy(['x', 'y'], {
    get(target, key) {
      if (key === '0' || key === '1') reads += 1;
      return Reflect.get(target, key);
    },
  });
  const elements = Array.from({ length: 60 }, (_, index) => index + 1);
  expect(jobContexts(scenario.tables, { elements, names }).filter(Boolean).length).toBeGreaterThan(10);
  expect(reads).toBe(names.length);
});

it('gives what an activated job contains beside its row, with the variables that were asked for', () => {
  const scenario = withModel(model('s>t', 't>e'));
  const variables = [
    { name: 'x', value: '1.10' },
    { name: 'id', value: '9007199254740993' },
  ];
  scenario.when('CreateInstance', { ...latest, variables });
  const context = {
    element: 3,
    elementId: 't',
    instance: 1,
    root: 1,
    processId: 'order',
    version: 1,
    definition: DEFINITION,
    customHeaders: '{"a":"1"}',
    tags: [],
  };
  expect(jobContexts(scenario.tables, { elements: [3, 99], names: [] })).toEqual([
    { ...context, variables },
    undefined,
  ]);
  expect(jobContexts(scenario.tables, { elements: [3], names: ['id', 'none'] })).toEqual([
    { ...context, variables: [variables[1]] },
  ]);
});
