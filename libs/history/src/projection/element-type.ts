import type { NodeKind } from '@millrace/bpmn-model';

/** What Zeebe calls the type of an element: `SERVICE_TASK`. */
export function elementType(kind: NodeKind): string {
  if (kind === 'eventSubProcessStartEvent') return 'START_EVENT';
  return kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
