import { describe, expect, it } from 'vitest';
import { Journal } from './journal.ts';
import { Table, table } from './table.ts';

interface Task {
  readonly list: string;
  readonly rank: number;
}

const tasks = table<Task>({ byList: ({ list, rank }) => (list === '' ? undefined : { group: list, order: rank }) });

function newTable() {
  const journal = new Journal();
  return { journal, rows: new Table(tasks, journal) };
}

const keysOf = (rows: Table<Task>, list: string) => [...rows.scan('byList', list)].map(({ key }) => key);

describe('a table', () => {
  it('keeps rows under their keys', () => {
    const { rows } = newTable();
    rows.put(7, { list: 'a', rank: 1 });
    expect(rows.get(7)).toEqual({ list: 'a', rank: 1 });
    rows.delete(7);
    expect(rows.get(7)).toBeUndefined();
    expect(rows.size).toBe(0);
  });

  it('keeps a group of an index in order, equal orders by key', () => {
    const { rows } = newTable();
    rows.put(3, { list: 'a', rank: 5 });
    rows.put(1, { list: 'a', rank: 5 });
    rows.put(2, { list: 'a', rank: 4 });
    rows.put(9, { list: 'b', rank: 0 });
    expect(keysOf(rows, 'a')).toEqual([2, 1, 3]);
    expect(rows.first('byList', 'a')?.[0]).toBe(2);
    expect(rows.last('byList', 'a')?.[0]).toBe(3);
    expect(rows.count('byList')).toBe(4);
    expect(rows.peek('byList', 'a')).toEqual({ order: 4, key: 2 });
    expect([...rows.scan('byList', 'a', 4)].map(({ key }) => key)).toEqual([1, 3]);
    expect([...rows.scan('byList', 'a', 5)]).toEqual([]);
  });

  it('keeps keys in order that stand at their own order and others that do not', () => {
    const { rows } = newTable();
    for (const [key, rank] of [
      [5, 5],
      [4, 6],
      [7, 5],
      [6, 6],
      [2, 2],
    ] as const)
      rows.put(key, { list: 'a', rank });
    expect([...rows.scan('byList', 'a')]).toEqual([
      { order: 2, key: 2 },
      { order: 5, key: 5 },
      { order: 5, key: 7 },
      { order: 6, key: 4 },
      { order: 6, key: 6 },
    ]);
    expect([...rows.scan('byList', 'a', 5)].map(({ key }) => key)).toEqual([4, 6]);
    expect([rows.first('byList', 'a')?.[0], rows.last('byList', 'a')?.[0]]).toEqual([2, 6]);
  });

  it('gives a group of one key as any other', () => {
    const { rows } = newTable();
    for (const [key, rank] of [
      [3, 3],
      [4, 9],
    ] as const) {
      rows.put(key, { list: 'a', rank });
      expect(rows.count('byList')).toBe(1);
      expect(rows.peek('byList', 'a')).toEqual({ order: rank, key });
      expect(rows.last('byList', 'a')?.[0]).toBe(key);
      expect([...rows.scan('byList', 'a')]).toEqual([{ order: rank, key }]);
      expect([...rows.scan('byList', 'a', rank)]).toEqual([]);
      expect([...rows.scan('byList', 'a', rank - 1)]).toEqual([{ order: rank, key }]);
      rows.put(8, { list: 'a', rank: 8 });
      rows.delete(key);
      expect(keysOf(rows, 'a')).toEqual([8]);
      rows.delete(8);
      expect([...rows.scan('byList', 'a')]).toEqual([]);
      expect(rows.count('byList')).toBe(0);
    }
  });

  it('moves a row between groups, and takes it out of an index that it no longer belongs in', () => {
    const { rows } = newTable();
    rows.put(1, { list: 'a', rank: 1 });
    rows.put(1, { list: 'b', rank: 1 });
    expect(keysOf(rows, 'a')).toEqual([]);
    expect(keysOf(rows, 'b')).toEqual([1]);
    rows.put(1, { list: '', rank: 1 });
    expect(rows.first('byList', 'b')).toBeUndefined();
    expect(rows.count('byList')).toBe(0);
  });

  it('says which indexes there are when it is asked for another', () => {
    expect(() => newTable().rows.first('byRank', 'a')).toThrow("No index 'byRank': there are byList");
  });

  it('is as before after an undo, indexes too', () => {
    const { rows, journal } = newTable();
    rows.put(1, { list: 'a', rank: 1 });
    rows.put(2, { list: 'a', rank: 2 });
    journal.clear();
    rows.put(1, { list: 'b', rank: 9 });
    rows.put(1, { list: 'c', rank: 9 });
    rows.delete(2);
    rows.put(3, { list: 'a', rank: 0 });
    journal.undo();
    expect([...rows.entries()].sort(([a], [b]) => a - b)).toEqual([
      [1, { list: 'a', rank: 1 }],
      [2, { list: 'a', rank: 2 }],
    ]);
    expect(keysOf(rows, 'a')).toEqual([1, 2]);
    expect([...keysOf(rows, 'b'), ...keysOf(rows, 'c')]).toEqual([]);
  });

  it('notes what a checkpoint has to write: not what lived for a moment, and what an undo has brought back', () => {
    const { rows, journal } = newTable();
    rows.put(1, { list: 'a', rank: 1 });
    rows.trackChanges();
    rows.put(1, { list: 'a', rank: 2 });
    rows.put(2, { list: 'a', rank: 2 });
    rows.put(3, { list: 'a', rank: 3 });
    rows.delete(3);
    expect(rows.changed).toBe(2);
    expect([...rows.changes()]).toEqual([
      [1, '{"list":"a","rank":2}'],
      [2, '{"list":"a","rank":2}'],
    ]);
    rows.forgetChanges();
    rows.delete(1);
    rows.put(4, { list: 'b', rank: 4 });
    journal.clear();
    rows.delete(4);
    rows.delete(2);
    journal.undo();
    expect([...rows.changes()]).toEqual([
      [1, undefined],
      [2, '{"list":"a","rank":2}'],
      [4, '{"list":"b","rank":4}'],
    ]);
    rows.forgetChanges();
    expect(rows.changed).toBe(0);
  });

  it('reads a row back that was kept as JSON, in the way that it says', () => {
    const dates = table<{ readonly at: Date }>(
      {},
      { toJson: ({ at }) => ({ at: at.getTime() }), fromJson: ({ at }: { at: number }) => ({ at: new Date(at) }) },
    );
    const journal = new Journal();
    const rows = new Table(dates, journal);
    rows.load(1, rows.rowToJson({ at: new Date(5) }));
    expect(rows.get(1)).toEqual({ at: new Date(5) });
  });
});
