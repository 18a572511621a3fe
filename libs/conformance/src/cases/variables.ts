import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { activateOne, complete, create, deployChain } from '../steps.ts';

/** Top-level members by name, each with the very text of its value. Parses only such values as the cases use. */
function members(json: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const match of json.matchAll(/("(?:[^"\\]|\\.)*"):("(?:[^"\\]|\\.)*"|\[[^\]]*\]|\{[^}]*\}|[^,}]+)[,}]/g)) {
    found[JSON.parse(match[1] ?? '')] = match[2] ?? '';
  }
  return found;
}

async function through(context: CaseContext, variables: string): Promise<string> {
  await create(context, variables);
  const { key, variables: activated } = await activateOne(context);
  await complete(context, key);
  return activated;
}

export const variables: readonly Case[] = [
  {
    name: 'variables come back as they went in: integers beyond 2^53, 1.10, every character',
    async run(context) {
      const { id } = context;
      await deployChain(context, id);
      const sent = '{"id": 9007199254740993, "x": 1.10, "s": "é😀"}';
      assert.deepEqual(members(await through(context, sent)), { id: '9007199254740993', x: '1.10', s: '"é😀"' });
    },
  },
  {
    name: 'variables that a job adds come back as they went in, with the others',
    async run(context) {
      const { id } = context;
      await deployChain(context, id, `${id}-next`);
      await create(context, '{"id":9007199254740993,"x":1.10}');
      const { key } = await activateOne(context);
      await complete(context, key, '{"x":2.50,"s":"é😀","big":123456789012345678901234567890}');
      const next = await activateOne(context, { type: `${id}-next` });
      const big = '123456789012345678901234567890';
      assert.deepEqual(members(next.variables), { id: '9007199254740993', x: '2.50', s: '"é😀"', big });
    },
  },
  {
    name: 'variables of every kind of JSON pass, and of equal names the last wins',
    async run(context) {
      const { id } = context;
      await deployChain(context, id);
      const value = {
        nil: null,
        no: false,
        list: [1, 'a', []],
        deep: { er: { est: {} } },
        '': 0,
        'a b': '"\\\n\u0001',
      };
      assert.deepEqual(JSON.parse(await through(context, JSON.stringify(value, undefined, 2))), value);
      assert.equal(await through(context, '{"a":1,"a":2}'), '{"a":2}');
      assert.deepEqual(JSON.parse(await through(context, '{"\\u0061":1,"b":-0.0}')), {
        a: 1,
        b: -0,
      });
    },
  },
  {
    name: 'no variables, a blank text and {} are the same',
    async run(context) {
      const { id } = context;
      await deployChain(context, id);
      for (const empty of ['', ' \n', '{}', ' { } ']) assert.equal(await through(context, empty), '{}');
    },
  },
];
