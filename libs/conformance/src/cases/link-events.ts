import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { file, path, process, start, task } from '../model/bpmn.ts';
import { activateOne, create, deploy } from '../steps.ts';

const link = (name: string) => `<linkEventDefinition name="${name}"/>`;
const throws = `<intermediateThrowEvent id="throw">${link('A')}</intermediateThrowEvent>`;
const catches = (name: string) => `<intermediateCatchEvent id="catch">${link(name)}</intermediateCatchEvent>`;

export const linkEvents: readonly Case[] = [
  {
    name: 'A link goes on at the catch event of its name',
    async run(context) {
      const { id } = context;
      const elements = [start, throws, catches('A'), task('after', { type: id })];
      const flows = path('start', 'throw') + path('catch', 'after');
      await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, ...elements, flows)) });
      await create(context);
      assert.equal((await activateOne(context)).elementId, 'after');
    },
  },
  {
    name: 'A link that is caught nowhere is rejected',
    run: (context) =>
      expectStatus(
        deploy(context, {
          name: `${context.id}.bpmn`,
          xml: file(process(context.id, start, throws, catches('B'), path('start', 'throw'))),
        }),
        'INVALID_ARGUMENT',
        /Can't find an catch link event for the throw link event with the name 'A'\./,
      ),
  },
];
