import { nodeAt } from '@millrace/bpmn-model';
import type { Applier } from '@millrace/kernel';
import { modelOf } from '../model-of.ts';
import type { InstanceShape } from '../shape.ts';
import type { Element } from '../tables.ts';

export const loopStarted: Applier<InstanceShape, 'LoopStarted'> = (tables, { element, items }) => {
  const { instance, node } = tables.elements.get(element) as Element;
  const body = nodeAt(modelOf(tables, instance), node);
  const isSequential = body.kind === 'multiInstanceBody' && body.loop.isSequential;
  const none = { started: 0, completed: 0, terminated: 0, isSatisfied: false };
  tables.loops.put(element, { instance, isSequential, total: items.length, ...none });
  tables.loopItems.put(element, { items: [...items] });
};
