import { expect, it } from 'vitest';
import { latest, model, withModel } from '../../test/models.ts';

it('gives each variable a place in its scope that it keeps, so that its key stays the same', () => {
  const scenario = withModel(model('s>t', 't>e'));
  scenario.when('CreateInstance', {
    ...latest,
    variables: [
      { name: 'a', value: '1' },
      { name: 'b', value: '1' },
    ],
  });
  const set = [
    { name: 'c', value: '1' },
    { name: 'b', value: '2' },
    { name: 'd', value: '1' },
  ];
  const { events } = scenario.when('SetVariables', { element: 1, variables: set, local: true });
  expect(events).toEqual([['VariablesMerged', { scope: 1, variables: set, places: [2, 1, 3] }]]);
  expect(scenario.tables.scopes.get(1)?.variables.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
});

it('replays events of before, which have no places', () => {
  const scenario = withModel(model('s>t', 't>e'))
    .given('VariablesMerged', { scope: 7, variables: [{ name: 'a', value: '1' }], places: [] })
    .given('VariablesMerged', { scope: 7, variables: [{ name: 'b', value: '2' }], places: [] });
  expect(scenario.tables.scopes.get(7)?.variables.map(({ name }) => name)).toEqual(['a', 'b']);
});
