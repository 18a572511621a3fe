import { areaNumbers, eventTypes } from '@millrace/protocol';
import { expect, it } from 'vitest';
import { Changes } from '../rows/changes.ts';
import type { TableName } from '../rows/tables.ts';
import { keyOfText } from '../rows/whole-key.ts';
import { project } from './project.ts';

type Codecs = Readonly<
  Record<string, { readonly code: number; readonly codec: { encode(body: object): { finish(): Uint8Array } } }>
>;
type Area = keyof typeof eventTypes;

/** What some events of partition 1 at time 1,000 change, by table. */
function changesOf(...events: readonly (readonly [area: Area, name: string, body: object])[]) {
  const changes = new Changes();
  for (const [area, name, body] of events) {
    const { code, codec } = (eventTypes[area] as Codecs)[name] ?? {};
    if (code === undefined || !codec) throw new Error(`There is no event ${name}`);
    const bytes = codec.encode(body).finish();
    project({ area: areaNumbers[area], code, body: bytes }, { changes, partition: 1, time: 1_000 });
  }
  return (table: TableName) => [...changes.of(table)].map(([, change]) => change);
}

/** A key of partition 1. */
const key = (area: Area, counter: number) =>
  keyOfText(String((1n << 51n) + (BigInt(areaNumbers[area]) << 48n) + BigInt(counter)));

const created = [
  'instance',
  'InstanceCreated',
  { instance: 5, definition: 7, parentInstance: 0, parentElement: 0, root: 0 },
] as const;

it('begins an instance as its own root', () => {
  expect(changesOf(created)('instance')).toEqual([
    {
      isNew: true,
      columns: {
        key: key('instance', 5),
        def: key('deployment', 7),
        parent: null,
        parent_el: null,
        root: key('instance', 5),
        state: 0,
        start_at: 1_000,
      },
    },
  ]);
});

it('ends the instance that began with the same changes, and no element', () => {
  const table = changesOf(created, ['instance', 'ElementCompleted', { element: 5 }]);
  expect(table('instance')[0]?.columns).toMatchObject({ state: 1, end_at: 1_000 });
  expect(table('element')).toEqual([]);
});

it('ends whichever of the two began before', () => {
  const table = changesOf(['instance', 'ElementTerminated', { element: 5 }]);
  const ended = [{ isNew: false, columns: { state: 2, end_at: 1_000 } }];
  expect([table('instance'), table('element')]).toEqual([ended, ended]);
});

it('keeps the last value of a variable', () => {
  const merged = (value: string) =>
    ['instance', 'VariablesMerged', { scope: 5, variables: [{ name: 'x', value }], places: [0] }] as const;
  const rows = changesOf(merged('1'), merged('2'))('variable');
  expect(rows.map(({ columns }) => [columns.name, columns.value])).toEqual([['x', '2']]);
});

it('follows a job through its states', () => {
  const table = changesOf(
    ['job', 'JobCreated', { job: 3, element: 6, instance: 5, type: 'pay', retries: 3 }],
    ['job', 'JobActivated', { job: 3, worker: 'w', deadline: 9_000 }],
    ['job', 'JobFailed', { job: 3, retries: 2, errorMessage: 'no' }],
  );
  expect(table('job')[0]?.columns).toMatchObject({
    ...{ key: key('job', 3), element: key('instance', 6), type: 'pay' },
    ...{ state: 2, retries: 2, worker: null, deadline: null, message: 'no' },
  });
});

it('shows nothing of events that it does not know', () => {
  const changes = new Changes();
  project({ area: 1, code: 99_999, body: new Uint8Array() }, { changes, partition: 1, time: 0 });
  expect(changes.rows).toBe(0);
});

it('does not take an event that cannot be read', () => {
  const body = { scope: 5, variables: [{ name: 'x', value: '1' }], places: [] };
  expect(() => changesOf(['instance', 'VariablesMerged', body])).toThrow(
    'Expected a place for each of 1 variables, but there are 0',
  );
});
