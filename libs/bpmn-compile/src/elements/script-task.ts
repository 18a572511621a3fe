import type { ScriptWork } from '@millrace/bpmn-model';
import { type Extended, requiredAttribute, requiredExtension } from '../extensions.ts';
import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import type { Problems } from '../problems.ts';
import { checkExpression } from '../text-value.ts';
import { checkActivity } from './activity.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { hasOtherWork, jobWork } from './job-work.ts';
import { mappingsOf } from './mappings.ts';

/** A script task: a FEEL expression, or a job for a worker. */
export const scriptTask: FlowNodeKind<ElementTypes['bpmn:ScriptTask']> = {
  compile(element, problems) {
    checkActivity(element, problems);
    const evaluates = hasOtherWork(element, 'zeebe:Script', problems);
    if (evaluates === undefined) return undefined;
    const work = evaluates ? scriptWork(element, problems) : jobWork(element, problems);
    return work && { kind: 'scriptTask', work, ...mappingsOf(element, problems) };
  },
};

function scriptWork(element: Extended, problems: Problems): ScriptWork | undefined {
  rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
  const script = requiredExtension(element, 'zeebe:Script', problems);
  if (script === undefined) return undefined;
  const expression = requiredAttribute(script, 'expression', problems);
  const resultVariable = requiredAttribute(script, 'resultVariable', problems);
  if (expression !== '') checkExpression(expression, script, problems);
  return { type: 'script', expression, resultVariable };
}
