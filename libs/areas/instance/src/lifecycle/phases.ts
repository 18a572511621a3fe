import type { Node } from '@millrace/bpmn-model';
import { elementAt } from '../element-at.ts';
import type { RunPhase } from '../tables.ts';
import type { ElementInstance } from './behaviour.ts';
import type { Carried, Execution, StepRule } from './execution.ts';
import { raiseIncident } from './incident.ts';
import type { Outcome } from './outcome.ts';
import { mapInputs } from './phases/inputs.ts';
import { leave } from './phases/leave.ts';
import { mapOutputs } from './phases/outputs.ts';
import { reopen, work } from './phases/work.ts';

interface PhaseRule {
  run(execution: Execution, element: ElementInstance<Node>, carried: Carried): Outcome;
  /** The phase after it; none if the element instance is gone then. */
  readonly next: RunPhase | undefined;
  /** Where a retry resumes after it has failed. */
  readonly retryAt: RunPhase;
}

/**
 * The lifecycle of an element instance. Only `work` and `activated` wait. Like in Zeebe, input mappings are done again
 * when what follows them is.
 */
const phases: { readonly [P in RunPhase]: PhaseRule } = {
  inputs: { run: mapInputs, next: 'work', retryAt: 'inputs' },
  work: { run: work, next: 'outputs', retryAt: 'inputs' },
  activated: { run: reopen, next: 'outputs', retryAt: 'activated' },
  outputs: { run: mapOutputs, next: 'leave', retryAt: 'outputs' },
  leave: { run: leave, next: undefined, retryAt: 'leave' },
};

/** Runs a phase of an element instance and those after it, until one waits or fails. The one place that raises incidents of phases. */
export const runPhases: StepRule<'phase'> = (execution, { element: key, phase: first, variables, flows }) => {
  let carried: Carried = { variables, flows };
  for (let phase: RunPhase | undefined = first; phase; phase = phases[phase].next) {
    const outcome = phases[phase].run(execution, elementAt(execution.turn.tables, key), carried);
    if (outcome.kind === 'wait') return;
    if (outcome.kind === 'fail') {
      raiseIncident(execution.turn, key, phases[phase].retryAt, outcome);
      return;
    }
    if (outcome.flows || outcome.variables) carried = outcome;
  }
};
