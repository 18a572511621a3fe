import { type Element, isA } from '../moddle/element.ts';
import { notBuiltText, rejectUnsupported } from '../not-built.ts';
import type { Problems } from '../problems.ts';

/** A task, a sub-process or a call activity. */
interface Activity extends Element {
  readonly loopCharacteristics?: Element;
  readonly isForCompensation?: boolean;
}

/** What is the same for all tasks and sub-processes: loops and compensation. */
export function checkActivity(element: Activity, problems: Problems): void {
  const loop = element.loopCharacteristics;
  if (loop !== undefined) checkLoop(loop, problems);
  if (element.isForCompensation) problems.add(element, notBuiltText("Compensation handlers ('isForCompensation')"));
}

function checkLoop(loop: Element, problems: Problems): void {
  if (!isA(loop, 'bpmn:MultiInstanceLoopCharacteristics')) rejectUnsupported(loop, problems);
}
