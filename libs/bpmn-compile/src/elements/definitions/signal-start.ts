import type { SignalCatchDefinition } from '@millrace/bpmn-model';
import { constantText } from '../../constant.ts';
import type { ElementTypes } from '../../moddle/element.ts';
import type { DefinitionKind } from './definition-kind.ts';
import { signalNameOf } from './signal-of.ts';

/** A start event for signals with a name, which must be known at deployment. */
export const signalStart: DefinitionKind<ElementTypes['bpmn:SignalEventDefinition'], SignalCatchDefinition> = {
  compile(definition, _event, problems) {
    const name = signalNameOf(definition, problems);
    const constant = name === undefined ? undefined : constantText(name, definition, problems);
    return constant === undefined ? undefined : { type: 'signal', name: constant };
  },
};
