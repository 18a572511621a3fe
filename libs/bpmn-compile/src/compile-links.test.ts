import type { Flow } from '@millrace/bpmn-model';
import { expect, test } from 'vitest';
import { linksOf } from './compile-links.ts';
import type { Draft, DraftNode } from './draft.ts';
import type { NodeBody } from './elements/flow-node-kind.ts';
import type { FlowNode } from './moddle/element.ts';
import { neighboursOf } from './neighbours.ts';

test('the links of all nodes look at each node and flow a few times, however many there are', () => {
  expect(readsPerNode(1_000)).toEqual(readsPerNode(100));
});

/** How often the links of a process read a node or a flow of a list, for each node that it has. */
function readsPerNode(count: number): number {
  let reads = 0;
  const counted = <T>(items: T[]): T[] =>
    new Proxy(items, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(target, key);
      },
    });
  const types = ['bpmn:ParallelGateway', 'bpmn:ExclusiveGateway', 'bpmn:SubProcess', 'bpmn:BoundaryEvent'];
  const nodes = Array.from({ length: count }, (_, index) => nodeOf(types[index % types.length] ?? ''));
  const flows = nodes.map((_, source): Flow => ({ id: `flow${source}`, source, target: (source + 1) % count }));
  const draft: Draft = { nodes: counted(nodes), flows: [] };
  const countedFlows = counted(flows);
  const neighbours = neighboursOf(draft, countedFlows);
  for (let index = 0; index < count; index++) linksOf(index, draft, countedFlows, neighbours);
  return reads / count;
}

function nodeOf($type: string): DraftNode {
  const kind = $type.slice('bpmn:'.length).replace(/^./, (first) => first.toLowerCase());
  return { element: { $type } as FlowNode, scope: 0, body: { kind } as NodeBody };
}
