import { expect, it } from 'vitest';
import { DEFINITION, latest, model, withModel } from '../../test/models.ts';
import { jobContexts } from './job-contexts.ts';

it('gives what a worker is told beside its job, with the variables that it wants', () => {
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
    processId: 'order',
    version: 1,
    definition: DEFINITION,
    customHeaders: '{"a":"1"}',
  };
  expect(jobContexts(scenario.tables, { elements: [3, 99], names: [] })).toEqual([
    { ...context, variables },
    undefined,
  ]);
  expect(jobContexts(scenario.tables, { elements: [3], names: ['id', 'none'] })).toEqual([
    { ...context, variables: [variables[1]] },
  ]);
});
