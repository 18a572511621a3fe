import type { Draft } from '../draft.ts';
import type { Problems } from '../problems.ts';
import { DistinctEvents } from './same-scope.ts';

/** Checks that the start events of the event sub-processes in one scope differ. */
export function checkEventSubProcesses({ nodes }: Draft, problems: Problems): void {
  const events = new DistinctEvents();
  for (const { body, scope } of nodes) {
    if (body.kind !== 'eventSubProcessStartEvent') continue;
    const around = nodes[nodes[scope]?.scope ?? -1];
    if (around) events.add(around.element, body.event, problems);
  }
}
