import { Journal, Table } from '@millrace/kernel';
import { expect, it } from 'vitest';
import { tables } from '../tables.ts';

const scope = {
  variables: [
    { name: 'a', value: '1.10' },
    { name: '', value: '"€"' },
  ],
};

it('a scope comes back from a checkpoint as it was', () => {
  const rows = new Table(tables.scopes, new Journal());
  rows.load(1, rows.rowToJson(scope));
  rows.load(2, rows.rowToJson({ variables: [] }));
  expect([rows.get(1), rows.get(2)]).toEqual([scope, { variables: [] }]);
});

it('a scope comes back from a checkpoint of a version that kept it unpacked', () => {
  const rows = new Table(tables.scopes, new Journal());
  rows.load(1, JSON.stringify(scope));
  expect(rows.get(1)).toEqual(scope);
});
