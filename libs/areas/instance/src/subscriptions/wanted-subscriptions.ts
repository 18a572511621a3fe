import type { MessageReference, Node, NodeIndex } from '@millrace/bpmn-model';
import { nodeAt } from '@millrace/bpmn-model';
import type { ElementInstance } from '../elements/behaviour.ts';
import { type Evaluated, evaluateString } from '../expressions/evaluate.ts';
import { evaluateCorrelationKey } from '../expressions/evaluate-correlation-key.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import { modelOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';

/** A message that an element instance is going to wait for. */
export interface WantedSubscription {
  /** The event that catches it: the element's own node, or a boundary event of it. */
  readonly node: NodeIndex;
  readonly name: string;
  readonly correlationKey: string;
  readonly interrupting: boolean;
}

const NONE: Evaluated<readonly WantedSubscription[]> = { ok: true, value: [] };

/** What an element instance and its boundary events wait for, by what their expressions give now. */
export function wantedSubscriptions(
  turn: InstanceTurn,
  { key, row, node }: ElementInstance<Node>,
): Evaluated<readonly WantedSubscription[]> {
  const boundaryEvents = ('boundaryEvents' in node && node.boundaryEvents) || [];
  const own = 'message' in node ? node.message : undefined;
  if (boundaryEvents.length === 0 && !own) return NONE;
  const model = modelOf(turn.tables, row.instance);
  const wanted: WantedSubscription[] = [];
  for (const index of own ? [row.node, ...boundaryEvents] : boundaryEvents) {
    const event = nodeAt(model, index);
    if (!('message' in event)) continue;
    // A boundary event sees what is around its activity, not the variables of the activity alone.
    const keyScope = index === row.node ? key : row.scope;
    const evaluated = evaluateMessage(turn, event.message, key, keyScope, row.instance);
    if (!evaluated.ok) return evaluated;
    wanted.push({ node: index, ...evaluated.value, interrupting: !('interrupting' in event) || event.interrupting });
  }
  return { ok: true, value: wanted };
}

function evaluateMessage(
  turn: InstanceTurn,
  message: MessageReference,
  nameScope: number,
  keyScope: number,
  instance: number,
): Evaluated<Pick<WantedSubscription, 'name' | 'correlationKey'>> {
  const name = evaluateString(message.name, evaluatingIn(turn, nameScope, instance));
  if (!name.ok) return name;
  const correlationKey = evaluateCorrelationKey(message.correlationKey, evaluatingIn(turn, keyScope, instance));
  if (!correlationKey.ok) return correlationKey;
  return { ok: true, value: { name: name.value, correlationKey: correlationKey.value } };
}
