import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { file, path, process, start, task } from '../model/bpmn.ts';
import { activateCount, activateOne, complete, create, deploy } from '../steps.ts';

const ITEMS = 5;

/** A task `each` for every item, then a task `after`. */
function looping(id: string, isSequential: boolean, condition = ''): string {
  const extension =
    '<zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="results" outputElement="=result"/>';
  const content = `<extensionElements>${extension}</extensionElements>${condition}`;
  const loop = `<multiInstanceLoopCharacteristics isSequential="${isSequential}">${content}</multiInstanceLoopCharacteristics>`;
  const each = task('each', { type: `${id}-each` }).replace('</serviceTask>', `${loop}</serviceTask>`);
  return file(process(id, start, each, task('after', { type: `${id}-after` }), path('start', 'each', 'after')));
}

const items = JSON.stringify({ items: Array.from({ length: ITEMS }, (_, index) => index * 10) });
const parsed = (variables: string) => JSON.parse(variables) as Record<string, unknown>;

export const multiInstance: readonly Case[] = [
  {
    name: 'A parallel multi-instance task has a job for each item, and collects the results in their order',
    async run(context) {
      const { id } = context;
      await deploy(context, { name: `${id}.bpmn`, xml: looping(id, false) });
      await create(context, items);
      const jobs = await activateCount(context, ITEMS, { type: `${id}-each` });
      for (const { key, variables } of jobs.toReversed()) {
        const { item, loopCounter } = parsed(variables);
        assert.equal(item, (Number(loopCounter) - 1) * 10);
        await complete(context, key, JSON.stringify({ result: `r${loopCounter}` }));
      }
      const { variables } = await activateOne(context, { type: `${id}-after` });
      assert.deepEqual(parsed(variables).results, ['r1', 'r2', 'r3', 'r4', 'r5']);
      assert.equal('result' in parsed(variables), false);
    },
  },
  {
    name: 'A sequential multi-instance task has one job at a time, and ends when its condition holds',
    async run(context) {
      const { id } = context;
      const condition = '<completionCondition>=numberOfCompletedInstances = 2</completionCondition>';
      await deploy(context, { name: `${id}.bpmn`, xml: looping(id, true, condition) });
      await create(context, items);
      for (const expected of [0, 10]) {
        const { key, variables } = await activateOne(context, { type: `${id}-each` });
        assert.equal(parsed(variables).item, expected);
        await complete(context, key, JSON.stringify({ result: expected }));
      }
      const { variables } = await activateOne(context, { type: `${id}-after` });
      assert.deepEqual(parsed(variables).results, [0, 10, null, null, null]);
    },
  },
];
