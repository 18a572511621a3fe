import type { SignalCatchDefinition } from '@millrace/bpmn-model';
import type { ElementTypes } from '../../moddle/element.ts';
import type { DefinitionKind } from './definition-kind.ts';
import { signalNameOf } from './signal-of.ts';

/** An event that waits for a signal. */
export const signalCatch: DefinitionKind<ElementTypes['bpmn:SignalEventDefinition'], SignalCatchDefinition> = {
  compile(definition, _event, problems) {
    const name = signalNameOf(definition, problems);
    return name === undefined ? undefined : { type: 'signal', name };
  },
};
