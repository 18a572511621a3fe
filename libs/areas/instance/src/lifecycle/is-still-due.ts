import type { ReadonlyTables } from '@millrace/kernel';
import { liveElement, stayingElement } from '../element-at.ts';
import type { InstanceShape } from '../shape.ts';
import type { Step } from './execution.ts';

type Tables = ReadonlyTables<InstanceShape>;

/**
 * Whether a step has still cause to be done that was held while an event went before it: the event may have ended what it is
 * for, or begun something in a scope that was empty. Steps that look for themselves what there is to do always have.
 */
export function isStillDue(tables: Tables, step: Step): boolean {
  switch (step.do) {
    case 'phase':
      return isPhaseDue(tables, step.element, step.phase === 'outputs');
    case 'occur':
    case 'startEventSubProcess':
      return liveElement(tables, step.scope) !== undefined;
    case 'interruptScope':
      return stayingElement(tables, step.scope) !== undefined;
    case 'trigger':
    case 'interrupt':
      return stayingElement(tables, step.element) !== undefined;
    default:
      return true;
  }
}

function isPhaseDue(tables: Tables, element: number, isEnd: boolean): boolean {
  const row = tables.elements.get(element);
  if (!row || (isEnd && row.children > 0)) return false;
  // A scope that was cleared is ending, and its end is what is due.
  const at = row.phase === 'clearing' ? row.scope : element;
  return at === 0 || liveElement(tables, at) !== undefined;
}
