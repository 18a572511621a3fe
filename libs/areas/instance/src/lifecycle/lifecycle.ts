import type { Node, NodeKind } from '@millrace/bpmn-model';
import { hasConditions } from '../conditions/changed-conditions.ts';
import { DueConditions } from '../conditions/due-conditions.ts';
import type { InstanceTurn } from '../shape.ts';
import type { Behaviour } from './behaviour.ts';
import type { Execution, Step, StepBodies, StepRule } from './execution.ts';
import { runPhases } from './phases.ts';
import { StepStack } from './step-stack.ts';
import { compensate, resumeCompensations } from './steps/compensate.ts';
import { completeCalled } from './steps/complete-called.ts';
import { endScopes } from './steps/end-scopes.ts';
import { enter } from './steps/enter.ts';
import { interrupt } from './steps/interrupt.ts';
import { interruptScope } from './steps/interrupt-scope.ts';
import { occur } from './steps/occur.ts';
import { proceed } from './steps/proceed.ts';
import { resume } from './steps/resume.ts';
import { resumeConditions } from './steps/resume-conditions.ts';
import { setVariables } from './steps/set-variables.ts';
import { startAt } from './steps/start-at.ts';
import { startEventSubProcess } from './steps/start-event-sub-process.ts';
import { resumeLoops, startItems } from './steps/start-items.ts';
import { clear, terminate } from './steps/terminate.ts';
import { trigger } from './steps/trigger.ts';
import { unpark } from './steps/unpark.ts';

type NodeOf<K extends NodeKind> = Extract<Node, { readonly kind: K }>;

/** What each kind of node does. */
export type Behaviours = { readonly [K in NodeKind]: Behaviour<NodeOf<K>> };

const rules: { readonly [D in keyof StepBodies]: StepRule<D> } = {
  enter,
  phase: runPhases,
  proceed,
  trigger,
  occur,
  interrupt,
  interruptScope,
  startEventSubProcess,
  terminate,
  clear,
  endScopes,
  resume,
  resumeConditions,
  compensate,
  resumeCompensations,
  resumeLoops,
  setVariables,
  startItems,
  startAt,
  completeCalled,
  unpark,
};

/** Does a step of a turn and all that follows from it, as far as the turn has room. */
export type Run = (turn: InstanceTurn, step: Step) => void;

/**
 * The lifecycle of elements that behave like this. Steps are done one after another from a stack: nothing recurs, however
 * long a path is, and no element needs to know any other.
 */
export function lifecycle(behaviours: Behaviours): Run {
  return (turn, first) => {
    const steps = new StepStack(turn);
    steps.push(first);
    let continued: Set<number> | undefined;
    const execution: Execution = {
      turn,
      // The entry under a node's kind is the behaviour of its kind: `Behaviours` says so, kind by kind.
      behaviourOf: <N extends Node>({ kind }: N) => behaviours[kind] as Behaviour<Node> as Behaviour<N>,
      schedule: (step) => steps.push(step),
      holdScheduled: () => steps.hold(),
      continueLater: (instance) => {
        if (continued?.has(instance)) return;
        continued ??= new Set();
        continued.add(instance);
        turn.continueWith('ContinueInstance', { instance });
      },
    };
    let conditions: DueConditions | undefined;
    const next = () => {
      // Few turns have any.
      if (hasConditions(turn)) conditions ??= new DueConditions(turn, steps, execution.continueLater);
      return conditions?.nextStep() ?? steps.pop();
    };
    for (let step = next(); step; step = next()) {
      const rule = rules[step.do] as StepRule<Step['do']>;
      rule(execution, step as never);
    }
  };
}
