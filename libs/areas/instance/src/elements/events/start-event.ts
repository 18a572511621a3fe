import type { StartEventNode } from '@millrace/bpmn-model';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { CONTINUE } from '../../lifecycle/outcome.ts';

/** A start event: the token goes on. */
export const startEvent: Behaviour<StartEventNode> = { activate: () => CONTINUE };
