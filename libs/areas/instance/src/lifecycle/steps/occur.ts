import type { StepRule } from '../execution.ts';
import { makeElement } from '../make-element.ts';

/** An event begins in a scope, and is complete at once, with the variables that it brings. */
export const occur: StepRule<'occur'> = (execution, { scope, event, variables }) => {
  const element = makeElement(execution, scope, event);
  execution.schedule({ do: 'phase', element, phase: 'outputs', variables });
};
