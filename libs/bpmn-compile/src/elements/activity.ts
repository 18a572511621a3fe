import { notBuiltText, refuseElement, unsupportedText } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { bpmnChildren, tokenOf, type XmlElement } from '../xml/xml-element.ts';

/** What is the same for all tasks and sub-processes: loops and compensation. */
export function checkActivity(element: XmlElement, problems: Problems): void {
  for (const loop of bpmnChildren(element, 'multiInstanceLoopCharacteristics')) refuseElement(loop, problems);
  for (const loop of bpmnChildren(element, 'standardLoopCharacteristics')) {
    problems.add(loop, unsupportedText(loop.name));
  }
  if (tokenOf(element, 'isForCompensation') === 'true') {
    problems.add(element, notBuiltText("Compensation handlers ('isForCompensation')"));
  }
}
