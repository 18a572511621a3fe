import { refuseElement, unsupportedText } from '../not-built.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { endEvent } from './end-event.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';
import { serviceTask } from './service-task.ts';
import { startEvent } from './start-event.ts';

/** Zeebe has it, this version does not. To build one: a file beside this one, and its name here. */
const notBuilt: FlowNodeKind = {
  compile(element, problems) {
    refuseElement(element, problems);
    return undefined;
  },
};

/** Zeebe refuses it too. */
const unsupported: FlowNodeKind = {
  compile(element, problems) {
    problems.add(element, unsupportedText(element.name));
    return undefined;
  },
};

/** Every flow node of BPMN, by element name. */
const flowNodeKinds = {
  startEvent,
  endEvent,
  intermediateCatchEvent: notBuilt,
  intermediateThrowEvent: notBuilt,
  boundaryEvent: notBuilt,
  implicitThrowEvent: unsupported,

  task: notBuilt,
  serviceTask,
  businessRuleTask: notBuilt,
  manualTask: notBuilt,
  receiveTask: notBuilt,
  scriptTask: notBuilt,
  sendTask: notBuilt,
  userTask: notBuilt,

  exclusiveGateway: notBuilt,
  parallelGateway: notBuilt,
  inclusiveGateway: notBuilt,
  eventBasedGateway: notBuilt,
  complexGateway: unsupported,

  subProcess: notBuilt,
  adHocSubProcess: notBuilt,
  callActivity: notBuilt,
  transaction: unsupported,

  choreographyTask: unsupported,
  subChoreography: unsupported,
  callChoreography: unsupported,
} satisfies Record<string, FlowNodeKind>;

const kinds: ReadonlyMap<string, FlowNodeKind> = new Map(Object.entries(flowNodeKinds));

/** The kind of a child of a process; undefined if it is no flow node: a flow, a lane, data, an annotation. */
export function flowNodeKindOf(element: XmlElement): FlowNodeKind | undefined {
  return kinds.get(element.name);
}
