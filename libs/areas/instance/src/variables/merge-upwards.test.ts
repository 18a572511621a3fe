import { expect, it } from 'vitest';
import { latest, model, withModel } from '../../test/models.ts';

it('takes linear time for many variables', () => {
  const scenario = withModel(model('s>t', 't>e'));
  scenario.when('CreateInstance', { ...latest, variables: [] });
  const variables = Array.from({ length: 300_000 }, (_, index) => ({ name: `x${index}`, value: '1' }));
  scenario.when('SetVariables', { element: 3, variables, local: true });
  // Each is in the inner scope, so each is left out on the way up: with a list of them it would take minutes.
  const changed = variables.map(({ name }) => ({ name, value: '2' }));
  const { events } = scenario.when('SetVariables', { element: 3, variables: changed, local: false });
  expect(events).toMatchObject([['VariablesMerged', { scope: 3 }]]);
});
