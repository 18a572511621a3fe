import { draw, task } from '@millrace/bpmn-model/testing';
import type { ViewPage, ViewPosition } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { caller, calling, child, elementsWith } from '../../test/calls.ts';
import { latest, withModel } from '../../test/models.ts';
import { INSTANCE, variablesOf } from '../../test/running.ts';
import { ALL } from '../tables.ts';
import { elements } from './elements.ts';
import { instances } from './instances.ts';
import { variables } from './variables.ts';

const start = { kind: 'startEvent' } as const;
const model = draw(
  {
    start,
    inner: { kind: 'subProcess', inputs: [{ source: '=a', target: 'b' }] },
    innerStart: { kind: 'startEvent', in: 'inner' },
    left: task('left', { in: 'inner', name: 'Left' }),
    right: task('right', { in: 'inner' }),
    last: task('last'),
  },
  ['start>inner', 'start>last', 'innerStart>left', 'innerStart>right'],
);

/** Two instances, of four tasks and sub-processes each. */
function twoInstances() {
  const scenario = withModel(model).at(5_000);
  const created = [1, 2].map((a) => {
    scenario.when('CreateInstance', { ...latest, variables: variablesOf({ a, c: 'x' }) });
    return scenario.tables.instances.last('all', ALL)?.[0] ?? 0;
  });
  return { tables: scenario.tables, scenario, created };
}

/** Everything, page after page. */
function all<Row>(ask: (after: ViewPosition) => ViewPage<Row>): Row[] {
  const found: Row[] = [];
  for (let after: ViewPosition | undefined = []; after; ) {
    const page: ViewPage<Row> = ask(after);
    found.push(...page.rows.map(({ row }) => row));
    after = page.next;
  }
  return found;
}

describe.each([1, 2, 3, 100])('views, %i rows a page', (limit) => {
  it('show the process instances', () => {
    const { tables, created } = twoInstances();
    const rows = all((after) => instances(tables, { after, limit }));
    expect(rows.map(({ instance }) => instance)).toEqual(created);
    expect(rows[0]).toMatchObject({ processId: 'order', version: 1, startedAt: 5_000, banned: '' });
  });

  it('show the element instances, each before what it encloses', () => {
    const { tables, created } = twoInstances();
    const ids = ['inner', 'left', 'right', 'last'];
    const rows = all((after) => elements(tables, { after, limit }));
    expect(rows.map(({ elementId }) => elementId)).toEqual([...ids, ...ids]);
    expect(rows[1]).toMatchObject({
      elementName: 'Left',
      type: 'SERVICE_TASK',
      instance: created[0],
      startedAt: 5_000,
    });
    const [, second = 0] = created;
    expect(all((after) => elements(tables, { after, limit, instance: second }))).toEqual(rows.slice(4));
  });

  it('show the variables where they are set', () => {
    const { tables, created } = twoInstances();
    const rows = all((after) => variables(tables, { after, limit }));
    expect(rows.map(({ name, value, place }) => [name, value, place])).toEqual([
      ...[
        ['a', '1', 0],
        ['c', '"x"', 1],
        ['b', '1', 0],
      ],
      ...[
        ['a', '2', 0],
        ['c', '"x"', 1],
        ['b', '2', 0],
      ],
    ]);
    const [first = 0] = created;
    expect(all((after) => variables(tables, { after, limit, instance: first }))).toEqual(rows.slice(0, 3));
    expect(all((after) => variables(tables, { after, limit, key: first }))).toEqual(rows.slice(0, 2));
  });
});

describe('the views of a called instance', () => {
  it.each([1, 2, 100])('show it in its own place, and what calls it, %i rows a page', (limit) => {
    const { scenario } = caller(calling(), [child], { a: 1 });
    const { tables } = scenario;
    const [activity = 0] = elementsWith(scenario, 'call');
    const [called = 0] = elementsWith(scenario, 'child');
    expect(all((after) => instances(tables, { after, limit }))).toMatchObject([
      { instance: INSTANCE, parentInstance: 0, parentElement: 0, root: INSTANCE },
      { instance: called, parentInstance: INSTANCE, parentElement: activity, root: INSTANCE, processId: 'child' },
    ]);
    expect(all((after) => elements(tables, { after, limit }))).toMatchObject([
      { elementId: 'call', type: 'CALL_ACTIVITY', instance: INSTANCE },
      { elementId: 'work', instance: called, root: INSTANCE },
    ]);
    expect(all((after) => elements(tables, { after, limit, instance: INSTANCE }))).toHaveLength(1);
    expect(all((after) => variables(tables, { after, limit }))).toMatchObject([
      { name: 'a', instance: INSTANCE },
      { name: 'a', instance: called, root: INSTANCE },
    ]);
  });
});

describe('a view', () => {
  it('goes on behind what is over by then', () => {
    const { scenario, tables, created } = twoInstances();
    const [first = 0, second = 0] = created;
    const [inner, left] = elements(tables, { after: [], limit: 100 }).rows;
    scenario.when('CancelInstance', { instance: first });
    for (const after of [inner, left]) {
      const { rows } = elements(tables, { after: after?.position ?? [], limit: 100 });
      expect(new Set(rows.map(({ row }) => row.instance))).toEqual(new Set([second]));
    }
  });

  it('shows one by its key, or nothing', () => {
    const { tables, created } = twoInstances();
    const [key = 0] = created;
    expect(instances(tables, { after: [], limit: 10, key }).rows).toHaveLength(1);
    expect(instances(tables, { after: [], limit: 10, key: 999 }).rows).toEqual([]);
    // A process is no element of itself.
    expect(elements(tables, { after: [], limit: 10, key }).rows).toEqual([]);
  });
});
