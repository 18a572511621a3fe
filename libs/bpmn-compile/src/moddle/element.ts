import type { BpmnModdleTypeMap } from 'bpmn-moddle/types';
import type { ZeebeModdleTypeMap } from 'zeebe-bpmn-moddle/types';

/** What every element that bpmn-moddle made has. */
export interface Element {
  /** `bpmn:ServiceTask`, `zeebe:Header`. */
  readonly $type: string;
  readonly $parent?: Element | undefined;
  readonly id?: string | undefined;
}

/** The extension elements that `zeebe-descriptor.ts` adds. */
interface AddedTypeMap {
  'zeebe:PublishMessage': Element & {
    readonly correlationKey?: string;
    readonly messageId?: string;
    readonly timeToLive?: string;
  };
}

/** The elements by `$type`, as their packages describe them. */
export type ElementTypes = BpmnModdleTypeMap & ZeebeModdleTypeMap & AddedTypeMap;

export type Definitions = ElementTypes['bpmn:Definitions'];
export type Process = ElementTypes['bpmn:Process'];
export type SequenceFlow = ElementTypes['bpmn:SequenceFlow'];
/** An end of a sequence flow, not checked yet to be a flow node. */
export type FlowNode = NonNullable<SequenceFlow['sourceRef']>;

/** Whether an element is of this very type. References too must be asked: the schema lets them point at anything. */
export function isA<Type extends keyof ElementTypes>(
  element: Element,
  type: Type,
): element is Element & ElementTypes[Type] {
  return element.$type === type;
}

/** The name that the element has in BPMN: `serviceTask`. */
export function elementName({ $type }: Element): string {
  const name = $type.slice($type.indexOf(':') + 1);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
