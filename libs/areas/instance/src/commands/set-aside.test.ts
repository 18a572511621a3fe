import { expect, it } from 'vitest';
import { latest, model, withModel } from '../../test/models.ts';

it('SetAside keeps the first reason, and does nothing to an instance that is gone', () => {
  const scenario = withModel(model('s>t', 't>e'));
  scenario.when('CreateInstance', latest);
  scenario.whenSent('SetAside', { instance: 1, text: 'first' });
  expect(scenario.whenSent('SetAside', { instance: 1, text: 'second' }).events).toEqual([]);
  expect(scenario.tables.instances.get(1)?.setAside).toBe('first');
  expect(scenario.whenSent('SetAside', { instance: 99, text: 'gone' }).events).toEqual([]);
});
