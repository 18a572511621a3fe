import type { SignalCatchDefinition } from '@millrace/bpmn-model';
import { evaluateString } from '../expressions/evaluate.ts';
import type { SignalSubscription } from '../tables.ts';
import type { CatchEvent } from './catch-event.ts';

/** A signal, by its name. It is a row of this area: signals come to every partition. */
export const signal: CatchEvent<SignalCatchDefinition, string, SignalSubscription> = {
  evaluate: (definition, { element }) => evaluateString(definition.name, element),
  open(turn, { element, node }, name) {
    turn.emit('SignalSubscribed', { subscription: turn.nextKey(), element, node, name });
  },
  close(turn, subscription) {
    const { signalDeliveries } = turn.tables;
    const next = () => signalDeliveries.first('bySubscription', subscription)?.[0];
    for (let delivery = next(); delivery !== undefined; delivery = next()) turn.emit('SignalDelivered', { delivery });
  },
};
