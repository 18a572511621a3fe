import type { Value } from '../rows/changes.ts';
import { variableKey } from '../rows/whole-key.ts';
import { wordNumber } from '../rows/words.ts';
import { definitionKey, type EventContext, keyOf, keyOrNull, type Projection } from './context.ts';
import { decisionEvaluated } from './decision-evaluated.ts';

/** No flow led to an element. */
const NO_FLOW = -1;

export const instance: Projection<'instance'> = {
  InstanceCreated(event, context) {
    context.changes.put('instance', {
      key: keyOf(context, 'instance', event.instance),
      def: definitionKey(event.definition),
      parent: keyOrNull(context, 'instance', event.parentInstance),
      parent_el: keyOrNull(context, 'instance', event.parentElement),
      root: keyOf(context, 'instance', event.root || event.instance),
      state: wordNumber('instance', 'ACTIVE'),
      start_at: context.time,
    });
  },
  InstanceOptionsSet({ instance, tags }, context) {
    if (tags.length === 0) return;
    context.changes.set('instance', keyOf(context, 'instance', instance), { tags: JSON.stringify(tags) });
  },
  InstanceBanned({ instance, text }, context) {
    context.changes.set('instance', keyOf(context, 'instance', instance), { banned: text });
  },
  ElementActivated({ element, instance, scope, node, flow, time }, context) {
    if (element === instance) return;
    context.changes.put('element', {
      key: keyOf(context, 'instance', element),
      instance: keyOf(context, 'instance', instance),
      scope: keyOf(context, 'instance', scope),
      node,
      state: wordNumber('element', 'ACTIVE'),
      start_at: time,
      flow: flow === NO_FLOW ? null : flow,
    });
  },
  ElementCompleted: ({ element }, context) => end(context, element, wordNumber('element', 'COMPLETED')),
  ElementTerminated: ({ element }, context) => end(context, element, wordNumber('element', 'TERMINATED')),
  JobHeadersEvaluated({ element, headers }, context) {
    context.changes.set('element', keyOf(context, 'instance', element), { headers });
  },
  MessageSubscribed({ subscription, node }, context) {
    context.changes.put('message_wait', { key: keyOf(context, 'instance', subscription), node });
  },
  TokenParked: ({ instance, flow }, context) => flowTaken(context, instance, flow),
  TokenArrived: ({ instance, flow }, context) => flowTaken(context, instance, flow),
  VariablesMerged({ scope, variables, places }, context) {
    if (places.length !== variables.length) {
      throw new Error(`Expected a place for each of ${variables.length} variables, but there are ${places.length}`);
    }
    variables.forEach(({ name, value }, i) => {
      const key = variableKey(context.partition, scope, places[i] ?? 0);
      context.changes.put('variable', { key, scope: keyOf(context, 'instance', scope), name, value });
    });
  },
  DecisionEvaluated: decisionEvaluated,
};

/** Processes and other elements share their keys, and only one of the two tables has a row. */
function end(context: EventContext, element: number, state: number): void {
  const { changes, time } = context;
  const key = keyOf(context, 'instance', element);
  const ended = { state, end_at: time };
  if (changes.begins('element', key)) changes.set('element', key, ended);
  else if (changes.begins('instance', key)) changes.set('instance', key, ended);
  else for (const table of ['element', 'instance'] as const) changes.set(table, key, ended);
}

function flowTaken(context: EventContext, instance: number, flow: number): void {
  if (flow === NO_FLOW) return;
  const key: Value = keyOf(context, 'instance', instance);
  context.changes.put('taken_flow', { instance: key, flow });
}
