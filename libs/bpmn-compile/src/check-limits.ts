import type { Draft } from './draft.ts';
import type { Process } from './moddle/element.ts';
import type { Neighbours } from './neighbours.ts';
import type { Problems } from './problems.ts';

/** Far beyond what people model; each bounds what the engine does in one go. */
const limits = {
  /** Flow nodes and sequence flows of a process: every partition decodes its model. */
  flowElements: 20_000,
  /** Sequence flows of which an element may take several: each gets a token. Of an exclusive gateway's one is taken. */
  takenFlows: 1_000,
  /** Boundary events of an activity: what each waits for begins and ends with the activity. */
  boundaryEvents: 100,
  /** Event sub-processes of a scope, for the same reason. */
  eventSubProcesses: 100,
  /** Start events of a process: a new version replaces those of the one before in one go. */
  startEvents: 100,
} as const;

/** Checks that no element is so large that the engine would be busy with it for too long. */
export function checkLimits(
  process: Process,
  { nodes, flows }: Draft,
  { outgoing, boundaryEvents, eventStarts }: Neighbours,
  problems: Problems,
): void {
  const count = nodes.length - 1 + flows.length;
  if (count > limits.flowElements) {
    problems.add(process, mustHaveAtMost(limits.flowElements, 'flow nodes and sequence flows', count));
  }
  const starts = nodes.filter(({ scope, body }) => scope === 0 && body.kind === 'startEvent').length;
  if (starts > limits.startEvents) {
    problems.add(process, mustHaveAtMost(limits.startEvents, 'start events', starts));
  }
  for (const [index, { element, body }] of nodes.entries()) {
    const taken = body.kind === 'exclusiveGateway' ? 0 : (outgoing[index]?.length ?? 0);
    if (taken > limits.takenFlows) {
      problems.add(element, mustHaveAtMost(limits.takenFlows, 'sequence flows that can all be taken', taken));
    }
    const events = boundaryEvents.get(element)?.length ?? 0;
    if (events > limits.boundaryEvents) {
      problems.add(element, mustHaveAtMost(limits.boundaryEvents, 'boundary events', events));
    }
    const starts = eventStarts.get(index)?.length ?? 0;
    if (starts > limits.eventSubProcesses) {
      problems.add(element, mustHaveAtMost(limits.eventSubProcesses, 'event sub-processes', starts));
    }
  }
}

function mustHaveAtMost(most: number, what: string, count: number): string {
  return `Must have at most ${most} ${what}, but has ${count}`;
}
