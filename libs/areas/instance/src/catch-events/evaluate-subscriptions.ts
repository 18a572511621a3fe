import type { CatchDefinition, Node, NodeIndex } from '@millrace/bpmn-model';
import { nodeAt } from '@millrace/bpmn-model';
import { JsonText } from '@millrace/feel';
import type { Evaluated } from '../expressions/evaluate.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import type { ElementInstance } from '../lifecycle/behaviour.ts';
import type { Execution } from '../lifecycle/execution.ts';
import { modelOf } from '../model-of.ts';
import { catchEventOf } from './catch-events.ts';

/** Something that an element instance is going to wait for. */
export interface WantedSubscription {
  /** The event: the element's own node, one at its edge or of an event sub-process in it, or one that is to follow it. */
  readonly node: NodeIndex;
  readonly type: CatchDefinition['type'];
  readonly interrupting: boolean;
  /** What its definition made of its expressions. */
  readonly wanted: unknown;
}

/** A node with an event that can be waited for. */
type CatchingNode = Extract<Node, { readonly event: CatchDefinition }>;

const NONE: Evaluated<readonly WantedSubscription[]> = { ok: true, value: [] };

/**
 * What an element instance, the event sub-processes in it and its boundary events wait for, by what their expressions give
 * now.
 */
export function evaluateSubscriptions(
  { turn, behaviourOf }: Execution,
  { key, row, node }: ElementInstance<Node>,
): Evaluated<readonly WantedSubscription[]> {
  const { catches } = behaviourOf(node);
  const { boundaryEvents, eventStarts } = node;
  if (boundaryEvents.length === 0 && !eventStarts && !catches) return NONE;
  const model = modelOf(turn.tables, row.instance);
  const events = [...(catches?.(model, node, row.node) ?? []), ...(eventStarts ?? []), ...boundaryEvents];
  const wanted: WantedSubscription[] = [];
  // One for all of them: each would parse the variables anew.
  const element = evaluatingIn(turn, key, row.instance);
  // What starts a scope has not begun yet, but brings the keys that the scope is to wait for.
  for (const { name, value } of row.start?.variables ?? []) element.variables.set(name, new JsonText(value));
  const outside = evaluatingIn(turn, row.scope, row.instance);
  for (const index of events) {
    const { kind, event, ...rest } = nodeAt(model, index) as CatchingNode;
    const catchEvent = catchEventOf(event.type);
    if (!catchEvent) continue;
    const around = kind === 'boundaryEvent' ? outside : element;
    const evaluated = catchEvent.evaluate(event, { element, around });
    if (!evaluated.ok) return evaluated;
    const interrupting = !('interrupting' in rest) || rest.interrupting;
    wanted.push({ node: index, type: event.type, interrupting, wanted: evaluated.value });
  }
  return { ok: true, value: wanted };
}
