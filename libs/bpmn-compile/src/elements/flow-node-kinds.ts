import type { Element, ElementTypes } from '../moddle/element.ts';
import { rejectElement, rejectUnsupported } from '../not-built.ts';
import { boundaryEvent } from './boundary-event.ts';
import { businessRuleTask } from './business-rule-task.ts';
import { callActivity } from './call-activity.ts';
import { endEvent } from './end-event.ts';
import { eventBasedGateway } from './event-based-gateway.ts';
import { exclusiveGateway } from './exclusive-gateway.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { inclusiveGateway } from './inclusive-gateway.ts';
import { intermediateCatchEvent } from './intermediate-catch-event.ts';
import { intermediateThrowEvent } from './intermediate-throw-event.ts';
import { manualTask } from './manual-task.ts';
import { parallelGateway } from './parallel-gateway.ts';
import { receiveTask } from './receive-task.ts';
import { scriptTask } from './script-task.ts';
import { sendTask } from './send-task.ts';
import { serviceTask } from './service-task.ts';
import { startEvent } from './start-event.ts';
import { subProcess } from './sub-process.ts';
import { task } from './task.ts';
import { userTask } from './user-task.ts';

/** Zeebe has it, this version does not. To build one: a file beside this one, and its type here. */
const notBuilt: FlowNodeKind = {
  compile(element, problems) {
    rejectElement(element, problems);
    return undefined;
  },
};

/** Zeebe rejects it too. */
const unsupported: FlowNodeKind = {
  compile(element, problems) {
    rejectUnsupported(element, problems);
    return undefined;
  },
};

/** Every flow node of BPMN, by its type in bpmn-moddle. */
const flowNodeKinds = {
  'bpmn:StartEvent': startEvent,
  'bpmn:EndEvent': endEvent,
  'bpmn:IntermediateCatchEvent': intermediateCatchEvent,
  'bpmn:IntermediateThrowEvent': intermediateThrowEvent,
  'bpmn:BoundaryEvent': boundaryEvent,
  'bpmn:ImplicitThrowEvent': unsupported,

  'bpmn:Task': task,
  'bpmn:ServiceTask': serviceTask,
  'bpmn:BusinessRuleTask': businessRuleTask,
  'bpmn:ManualTask': manualTask,
  'bpmn:ReceiveTask': receiveTask,
  'bpmn:ScriptTask': scriptTask,
  'bpmn:SendTask': sendTask,
  'bpmn:UserTask': userTask,

  'bpmn:ExclusiveGateway': exclusiveGateway,
  'bpmn:ParallelGateway': parallelGateway,
  'bpmn:InclusiveGateway': inclusiveGateway,
  'bpmn:EventBasedGateway': eventBasedGateway,
  'bpmn:ComplexGateway': unsupported,

  'bpmn:SubProcess': subProcess,
  'bpmn:AdHocSubProcess': notBuilt,
  'bpmn:CallActivity': callActivity,
  'bpmn:Transaction': unsupported,

  'bpmn:ChoreographyTask': unsupported,
  'bpmn:SubChoreography': unsupported,
  'bpmn:CallChoreography': unsupported,
} satisfies { readonly [Type in keyof ElementTypes]?: FlowNodeKind<ElementTypes[Type]> };

const kinds: ReadonlyMap<string, FlowNodeKind> = new Map(Object.entries(flowNodeKinds));

/** Every type of flow node in BPMN, whatever becomes of it. */
export const flowNodeTypes: readonly string[] = [...kinds.keys()];

/** The kind of an element; undefined if it is no flow node: a flow, a lane, data, an annotation. */
export function flowNodeKindOf({ $type }: Element): FlowNodeKind | undefined {
  return kinds.get($type);
}
