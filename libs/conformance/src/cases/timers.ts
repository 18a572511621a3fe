import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { int64 } from '../client/int64.ts';
import { file, flow, path, process, start, task } from '../model/bpmn.ts';
import { activate, activateOne, complete, create, deploy } from '../steps.ts';

const timer = (part: string, value: string) =>
  `<timerEventDefinition><${part}>${value}</${part}></timerEventDefinition>`;
const boundary = (id: string, on: string, interrupting: boolean, definition: string) =>
  `<boundaryEvent id="${id}" attachedToRef="${on}" cancelActivity="${interrupting}">${definition}</boundaryEvent>`;

/** A task `work` with a timer that leads to a task whose job type ends with `-late`. */
function bounded({ id }: CaseContext, interrupting: boolean, definition: string): string {
  const tasks = [task('work', { type: `${id}-work` }), task('late', { type: `${id}-late` })];
  const event = boundary('timer', 'work', interrupting, definition);
  return file(process(id, start, ...tasks, event, path('start', 'work') + flow('timer', 'late')));
}

export const timers: readonly Case[] = [
  {
    name: 'A timer event is not early: by a duration, by a date, by an expression',
    async run(context) {
      const { id } = context;
      const events = [
        ['first', timer('timeDuration', 'PT0.3S')],
        ['second', timer('timeDate', '=now() + duration(&quot;PT0.3S&quot;)')],
        ['third', timer('timeDuration', '=wait')],
      ] as const;
      const waits = events.map(
        ([name, event]) => `<intermediateCatchEvent id="${name}">${event}</intermediateCatchEvent>`,
      );
      const flows = path('start', 'first', 'second', 'third', 'last');
      await deploy(context, {
        name: `${id}.bpmn`,
        xml: file(process(id, start, ...waits, task('last', { type: id }), flows)),
      });
      const begun = Date.now();
      await create(context, '{"wait":"PT0.3S"}');
      const { key } = await activateOne(context);
      // The engine's clock may be read a little before the test's.
      assert.ok(Date.now() - begun >= 890, `it took ${Date.now() - begun} ms`);
      await complete(context, key);
    },
  },
  {
    name: 'A timer boundary event that interrupts takes the job away',
    async run(context) {
      const { id, client } = context;
      // Its first job must be with a worker by then.
      await deploy(context, { name: `${id}.bpmn`, xml: bounded(context, true, timer('timeDuration', 'PT10S')) });
      await create(context);
      const { key } = await activateOne(context, { type: `${id}-work` });
      await complete(context, (await activateOne(context, { type: `${id}-late` })).key);
      await assert.rejects(client.call('CompleteJob', { jobKey: key }), /NOT_FOUND/);
    },
  },
  {
    name: 'A timer boundary event with a cycle fires as often as it says beside its activity',
    async run(context) {
      const { id } = context;
      await deploy(context, { name: `${id}.bpmn`, xml: bounded(context, false, timer('timeCycle', 'R2/PT0.2S')) });
      await create(context);
      for (let n = 0; n < 2; n++) await complete(context, (await activateOne(context, { type: `${id}-late` })).key);
      const none = { type: `${id}-late`, requestTimeout: int64(600) };
      assert.deepEqual((await activate(context, none)).jobs, []);
      await complete(context, (await activateOne(context, { type: `${id}-work` })).key);
    },
  },
];
