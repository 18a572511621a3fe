import type { TableName } from '../rows/tables.ts';

/** Subscriptions of an instance, or of what it encloses. */
const subscribed = 's.element = $key OR s.element IN (SELECT e.key FROM element e WHERE e.instance = $key)';

/** Which rows of a table belong to an instance with the key `$key`; they go in this order, and the instance after them. */
export const belongings: readonly (readonly [table: TableName, where: string])[] = [
  ['correlation', `subscription IN (SELECT s.key FROM subscription s WHERE ${subscribed})`],
  ['message_wait', `key IN (SELECT s.waiting FROM subscription s WHERE ${subscribed})`],
  ['subscription', 'element = $key OR element IN (SELECT e.key FROM element e WHERE e.instance = $key)'],
  ['decision_instance', 'instance = $key'],
  ['incident', 'instance = $key'],
  ['job', 'instance = $key'],
  ['variable', 'instance = $key'],
  ['taken_flow', 'instance = $key'],
  ['element', 'instance = $key'],
];
