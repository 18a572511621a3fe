import { isBanned } from '../../ban-instance.ts';
import { nextCompensation } from '../../compensation/next-compensation.ts';
import { liveElement } from '../../element-at.ts';
import type { StepRule } from '../execution.ts';
import { makeElement } from '../make-element.ts';

/** An event that compensates starts its handlers, one after the other, as far as this turn has room. They run in its scope. */
export const compensate: StepRule<'compensate'> = (execution, { element: thrower }) => {
  const { turn, schedule, continueLater } = execution;
  const thrown = turn.tables.compensationThrows.get(thrower);
  const row = liveElement(turn.tables, thrower);
  if (!thrown?.isStarting || !row || isBanned(turn.tables, thrown.instance)) return;
  if (!turn.hasRoom()) {
    continueLater(thrown.instance);
    return;
  }
  const next = nextCompensation(turn.tables, thrower);
  if (!next) {
    turn.emit('CompensationsStarted', { element: thrower });
    if (thrown.handlers === 0) schedule({ do: 'proceed', element: thrower });
    return;
  }
  const element = makeElement(execution, row.scope, next.handler);
  turn.emit('CompensationStarted', { compensation: next.compensation, element, thrower });
  // What the handler leads to is done first.
  schedule({ do: 'compensate', element: thrower });
  schedule({ do: 'phase', element, phase: 'inputs' });
};

/** The events of an instance that had no room to start all their handlers go on. */
export const resumeCompensations: StepRule<'resumeCompensations'> = ({ turn, schedule }, { instance }) => {
  for (const { key } of turn.tables.compensationThrows.scan('starting', instance)) {
    schedule({ do: 'compensate', element: key });
  }
};
