import type { Node, ProcessModel } from '@millrace/bpmn-model';
import { noScope } from '@millrace/bpmn-model';

/** A chain of service tasks, each with its name as its job type. */
export function chain(...tasks: readonly string[]): ProcessModel {
  const ids = ['start', ...tasks, 'end'];
  const outgoing = (index: number) => (index < ids.length - 1 ? [index] : []);
  const nodes = ids.map((id, index): Node => {
    const base = { id, scope: 0, outgoing: outgoing(index) };
    if (id === 'start') return { ...base, kind: 'startEvent' };
    if (id === 'end') return { ...base, kind: 'endEvent' };
    return { ...base, kind: 'serviceTask', jobType: id, retries: 3, headers: '{}' };
  });
  return {
    version: 1,
    processId: 'order',
    nodes: [{ id: 'order', kind: 'process', scope: noScope, outgoing: [] }, ...nodes],
    flows: ids.slice(1).map((_, index) => ({ id: `flow${index}`, source: index + 1, target: index + 2 })),
    startNode: 1,
  };
}
