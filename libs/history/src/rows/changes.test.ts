import { expect, it } from 'vitest';
import { Changes } from './changes.ts';

it('writes a row once, however often it changed', () => {
  const changes = new Changes();
  changes.put('job', { key: 1n, type: 'pay', retries: 3 });
  changes.set('job', 1n, { retries: 2 });
  changes.set('job', 1n, { worker: 'a' });
  expect([...changes.of('job')]).toEqual([
    [1n, { isNew: true, columns: { key: 1n, type: 'pay', retries: 2, worker: 'a' } }],
  ]);
  expect(changes.rows).toBe(1);
});

it('tells a row that began before from one that begins', () => {
  const changes = new Changes();
  changes.set('instance', 1n, { state: 1 });
  changes.put('instance', { key: 2n, state: 0 });
  expect([changes.begins('instance', 1n), changes.begins('instance', 2n), changes.begins('job', 2n)]).toEqual([
    false,
    true,
    false,
  ]);
  expect(changes.rows).toBe(2);
});

it('knows a row by all parts of its key', () => {
  const changes = new Changes();
  changes.put('taken_flow', { instance: 1n, flow: 1 });
  changes.put('taken_flow', { instance: 1n, flow: 2 });
  changes.put('taken_flow', { instance: 1n, flow: 2 });
  expect(changes.rows).toBe(2);
});
