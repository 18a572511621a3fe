import { Changes, type Search, writeBatches } from '@millrace/history';
import { areaNumbers, eventTypes } from '@millrace/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqliteHistory } from '../src/sqlite-history.ts';

/** The processor of partition 1 that holds all areas. */
const SOURCE = 15;
const TIME = 1_000;

const event = (area: 'instance' | 'job', name: string, body: object) => {
  const { code, codec } =
    (eventTypes[area] as Record<string, { code: number; codec: { encode(of: object): { finish(): Uint8Array } } }>)[
      name
    ] ?? {};
  if (code === undefined || !codec) throw new Error(`There is no event ${name}`);
  return { event: { area: areaNumbers[area], code, body: codec.encode(body).finish() } };
};
const created = (instance: number) =>
  event('instance', 'InstanceCreated', {
    instance,
    definition: 7,
    parentInstance: 0,
    parentElement: 0,
    root: instance,
  });
const ended = (element: number) => event('instance', 'ElementCompleted', { element });
const variable = (scope: number, value: string) =>
  event('instance', 'VariablesMerged', { scope, variables: [{ name: 'x', value }], places: [0] });
/** One that cannot be read: its variables have no places. */
const bad = () =>
  event('instance', 'VariablesMerged', { scope: 1, variables: [{ name: 'x', value: '1' }], places: [] });
const batch = (position: number, records: object[], time = TIME) => ({
  source: SOURCE,
  position,
  batch: { time, records },
});

const search = (entity: Search['entity']): Search => ({
  entity,
  where: { all: [] },
  order: [],
  page: { limit: 100, from: 0 },
});

describe('the history in a SQLite file', () => {
  let store: SqliteHistory;
  const states = async () => (await store.search(search('processInstance'))).rows.map(({ state }) => state);
  const values = async () => (await store.search(search('variable'))).rows.map(({ value }) => value);

  beforeEach(async () => {
    store = await SqliteHistory.open(':memory:');
  });
  afterEach(() => store.close());

  it('writes what changed in many batches once, and says how far it is', async () => {
    await writeBatches(
      store,
      [batch(1, [created(1), variable(1, '1')]), batch(2, [variable(1, '2'), ended(1)])],
      new Map(),
    );
    expect([await states(), await values()]).toEqual([['COMPLETED'], ['2']]);
    expect(await store.positions()).toEqual(new Map([[SOURCE, { batch: 2, records: 0 }]]));
  });

  it('changes rows of earlier writes', async () => {
    const positions = new Map();
    await writeBatches(store, [batch(1, [created(1), variable(1, '1')])], positions);
    await writeBatches(store, [batch(2, [variable(1, '2'), ended(1)])], positions);
    expect([await states(), await values()]).toEqual([['COMPLETED'], ['2']]);
  });

  it('leaves out what is in already', async () => {
    const positions = new Map();
    await writeBatches(store, [batch(1, [created(1), variable(1, '1')]), batch(2, [variable(1, '2')])], positions);
    await writeBatches(store, [batch(1, [variable(1, '1')]), batch(2, [variable(1, '2')])], positions);
    expect(await values()).toEqual(['2']);
  });

  it('sets an event aside that it cannot read, and has all others', async () => {
    const positions = new Map();
    const batches = [batch(1, [created(1)]), batch(2, [created(2), bad(), created(3)]), batch(3, [created(4)])];
    await writeBatches(store, batches, positions);
    expect(await states()).toHaveLength(4);
    expect(await store.defects()).toEqual({ setAside: 1, missingBatches: 0 });
    expect(positions).toEqual(new Map([[SOURCE, { batch: 3, records: 0 }]]));
  });

  it('goes on in the midst of a batch that was halved', async () => {
    const at = new Map([[SOURCE, { batch: 0, records: 2 }]]);
    await store.write({ changes: new Changes(), positions: at });
    await writeBatches(store, [batch(1, [created(1), created(2), created(3)])], new Map(await store.positions()));
    expect(await states()).toHaveLength(1);
  });

  it('gives a variable the instance around its scope, whenever that was written', async () => {
    const positions = new Map();
    const activated = event('instance', 'ElementActivated', {
      element: 2,
      instance: 1,
      scope: 1,
      node: 1,
      flow: -1,
      time: TIME,
    });
    await writeBatches(store, [batch(1, [created(1), activated])], positions);
    await writeBatches(store, [batch(2, [variable(2, '"inner"'), variable(1, '"outer"')])], positions);
    const { rows } = await store.search(search('variable'));
    expect(new Set(rows.map(({ processInstanceKey }) => processInstanceKey)).size).toBe(1);
    expect(rows).toHaveLength(2);
  });

  it('deletes what has ended before its time, in slices, and nothing else', async () => {
    const records = [created(1), variable(1, '1'), created(2), variable(2, '2')];
    await writeBatches(store, [batch(1, [...records, ended(1)]), batch(2, [ended(2)], TIME * 2)], new Map());
    await store.write({ changes: definitionRow(), positions: new Map() });
    const retention = { before: TIME + 1, byProcess: new Map() };
    expect(await store.clean(retention, 1)).toBe(1);
    expect(await store.clean(retention, 10)).toBe(1);
    expect(await store.clean(retention, 10)).toBe(0);
    expect([await states(), await values()]).toEqual([['COMPLETED'], ['2']]);
    expect(await store.clean({ before: TIME * 9, byProcess: new Map([['order', undefined]]) }, 10)).toBe(0);
    expect(await store.clean({ before: undefined, byProcess: new Map([['order', TIME * 9]]) }, 10)).toBe(2);
  });
});

/** The definition whose counter is 7. */
function definitionRow(): Changes {
  const changes = new Changes();
  changes.put('definition', { key: 2 ** 51 + 7, kind: 'process', id: 'order', version: 1, resource: 'order.bpmn' });
  return changes;
}
