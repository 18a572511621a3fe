import { describe, expect, it } from 'vitest';
import { Journal } from './journal.ts';
import { Table, table } from './table.ts';

interface Row {
  readonly value: number;
}

/** A small generator of numbers, so that the test makes the same changes each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('frozen rows', () => {
  it.each(Array.from({ length: 50 }, (_, seed) => seed + 1))(
    'are those of the moment, whatever changes while they are read (seed %i)',
    (seed) => {
      const next = numbers(seed);
      const journal = new Journal();
      const rows = new Table<Row>(table<Row>(), journal);
      const change = () => {
        const key = next(60);
        if (next(3) === 0) rows.delete(key);
        else rows.put(key, { value: next(1_000_000) });
        // A command that failed puts back what it found.
        if (next(5) === 0) journal.undo();
        else journal.clear();
      };
      for (let i = 0; i < 100; i++) change();
      const moment = new Map(rows.entries());
      const frozen = rows.freeze();
      for (let i = next(20); i > 0; i--) change();
      const read = new Map<number, Row>();
      for (const [key, row] of frozen.entries()) {
        read.set(key, row);
        for (let i = next(4); i > 0; i--) change();
      }
      expect(new Map([...read].sort())).toEqual(new Map([...moment].sort()));
      expect(frozen.size).toBe(moment.size);
      rows.thaw();
      rows.freeze();
    },
  );

  it('are of one moment at a time', () => {
    const rows = new Table<Row>(table<Row>(), new Journal());
    rows.freeze();
    expect(() => rows.freeze()).toThrow('frozen already');
  });
});
