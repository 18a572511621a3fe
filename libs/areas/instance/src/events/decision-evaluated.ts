import type { Applier } from '@millrace/kernel';
import type { InstanceShape } from '../shape.ts';

/** Nothing is kept of an evaluation: its event is for those who read the log. */
export const decisionEvaluated: Applier<InstanceShape, 'DecisionEvaluated'> = () => undefined;
