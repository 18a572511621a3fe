import { nodeAt } from '@millrace/bpmn-model';
import type { ReadonlyTables } from '@millrace/kernel';
import { modelOf } from '../model-of.ts';
import type { InstanceShape } from '../shape.ts';

type Tables = ReadonlyTables<InstanceShape>;

/**
 * The list of results of a multi-instance body as JSON text, null for items without one. It is made when it is read: a
 * variable that is rewritten for each item would take quadratic time and log.
 */
export function collectedList({ loops, loopOutputs }: Tables, body: number): string {
  const results = Array.from({ length: loops.get(body)?.total ?? 0 }, () => 'null');
  for (const { order: loopCounter, key } of loopOutputs.scan('byBody', body)) {
    results[loopCounter - 1] = loopOutputs.get(key)?.value ?? 'null';
  }
  return `[${results.join(',')}]`;
}

/** The same, if the scope is a multi-instance body that collects its results under this name. */
export function collectedIn(tables: Tables, scope: number, name: string): string | undefined {
  const loop = tables.loops.get(scope);
  const row = loop && tables.elements.get(scope);
  const node = row && nodeAt(modelOf(tables, row.instance), row.node);
  if (node?.kind !== 'multiInstanceBody' || node.loop.outputCollection !== name) return undefined;
  return collectedList(tables, scope);
}
