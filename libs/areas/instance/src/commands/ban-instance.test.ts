import { expect, it } from 'vitest';
import { latest, model, withModel } from '../../test/models.ts';

it('BanInstance keeps the first reason, and does nothing to an instance that is gone', () => {
  const scenario = withModel(model('s>t', 't>e'));
  scenario.when('CreateInstance', latest);
  scenario.whenSent('BanInstance', { instance: 1, text: 'first' });
  expect(scenario.whenSent('BanInstance', { instance: 1, text: 'second' }).events).toEqual([]);
  expect(scenario.tables.instances.get(1)?.banned).toBe('first');
  expect(scenario.whenSent('BanInstance', { instance: 99, text: 'gone' }).events).toEqual([]);
});
