import { type Element, isA } from '../moddle/element.ts';
import { rejectUnsupported } from '../not-built.ts';
import type { Problems } from '../problems.ts';

/** A task, a sub-process or a call activity. */
interface Activity extends Element {
  readonly loopCharacteristics?: Element;
}

/** What is the same for all tasks and sub-processes: loops. */
export function checkActivity(element: Activity, problems: Problems): void {
  const loop = element.loopCharacteristics;
  if (loop !== undefined) checkLoop(loop, problems);
}

function checkLoop(loop: Element, problems: Problems): void {
  if (!isA(loop, 'bpmn:MultiInstanceLoopCharacteristics')) rejectUnsupported(loop, problems);
}
