import type { Loop } from '@millrace/bpmn-model';
import { requiredAttribute, requiredExtension } from '../extensions.ts';
import { type Element, type ElementTypes, isA } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';
import { checkExpression } from '../text-value.ts';

type LoopCharacteristics = ElementTypes['bpmn:MultiInstanceLoopCharacteristics'];

/** How an activity runs for each item of a list; undefined if it runs once. */
export function loopOf(element: Element, problems: Problems): Loop | undefined {
  const { loopCharacteristics: loop } = element as { readonly loopCharacteristics?: Element };
  if (loop === undefined || !isA(loop, 'bpmn:MultiInstanceLoopCharacteristics')) return undefined;
  const extension = requiredExtension(loop, 'zeebe:LoopCharacteristics', problems);
  if (extension === undefined) return { isSequential: false, inputCollection: '' };
  const inputCollection = requiredAttribute(extension, 'inputCollection', problems);
  if (inputCollection !== '') checkExpression(inputCollection, extension, problems);
  return {
    isSequential: loop.isSequential ?? false,
    inputCollection,
    ...(extension.inputElement ? { inputElement: extension.inputElement } : {}),
    ...outputOf(extension, problems),
    ...completionOf(loop, problems),
  };
}

function outputOf(extension: ElementTypes['zeebe:LoopCharacteristics'], problems: Problems) {
  const { outputCollection = '', outputElement = '' } = extension;
  if (outputCollection === '' && outputElement === '') return {};
  if (outputElement === '') {
    problems.add(extension, "Attribute 'outputElement' must be present if the attribute 'outputCollection' is set");
  } else if (outputCollection === '') {
    problems.add(extension, "Attribute 'outputCollection' must be present if the attribute 'outputElement' is set");
  } else {
    checkExpression(outputElement, extension, problems);
  }
  return { outputCollection, outputElement };
}

function completionOf({ completionCondition: condition }: LoopCharacteristics, problems: Problems) {
  const text = condition?.body ?? '';
  if (condition === undefined || text === '') return {};
  checkExpression(text, condition, problems);
  return { completionCondition: text };
}
