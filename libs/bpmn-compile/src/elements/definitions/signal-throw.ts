import type { SignalThrowDefinition } from '@millrace/bpmn-model';
import type { ElementTypes } from '../../moddle/element.ts';
import type { DefinitionKind } from './definition-kind.ts';
import { signalNameOf } from './signal-of.ts';

/** An event that broadcasts a signal. */
export const signalThrow: DefinitionKind<ElementTypes['bpmn:SignalEventDefinition'], SignalThrowDefinition> = {
  compile(definition, _event, problems) {
    const name = signalNameOf(definition, problems);
    return name === undefined ? undefined : { type: 'signal', name };
  },
};
