import type { ProcessModel } from '@millrace/bpmn-model';
import { draw, task } from '@millrace/bpmn-model/testing';

/** A chain of service tasks, each with its name as its job type. */
export function chain(...tasks: readonly string[]): ProcessModel {
  const ids = ['start', ...tasks, 'end'];
  return draw(
    {
      start: { kind: 'startEvent' },
      ...Object.fromEntries(tasks.map((id) => [id, task(id)])),
      end: { kind: 'endEvent' },
    },
    ids.slice(1).map((id, index) => `${ids[index]}>${id}`),
  );
}
