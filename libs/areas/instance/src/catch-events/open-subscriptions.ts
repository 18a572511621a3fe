import type { Node } from '@millrace/bpmn-model';
import type { ElementInstance } from '../lifecycle/behaviour.ts';
import type { InstanceTurn } from '../shape.ts';
import { catchEventOf } from './catch-events.ts';
import type { WantedSubscription } from './evaluate-subscriptions.ts';

/** An element instance waits for these events from now on. */
export function openSubscriptions(
  turn: InstanceTurn,
  { key }: ElementInstance<Node>,
  all: readonly WantedSubscription[],
): void {
  for (const { node, type, interrupting, wanted } of all) {
    catchEventOf(type)?.open(turn, { element: key, node, interrupting }, wanted);
  }
}
