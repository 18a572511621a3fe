import type { NodeKind } from '@millrace/bpmn-model';

/** What Zeebe calls the types of elements. */
export const elementTypes: { readonly [K in NodeKind]: string } = {
  process: 'PROCESS',
  startEvent: 'START_EVENT',
  intermediateCatchEvent: 'INTERMEDIATE_CATCH_EVENT',
  boundaryEvent: 'BOUNDARY_EVENT',
  endEvent: 'END_EVENT',
  intermediateThrowEvent: 'INTERMEDIATE_THROW_EVENT',
  task: 'TASK',
  serviceTask: 'SERVICE_TASK',
  sendTask: 'SEND_TASK',
  userTask: 'USER_TASK',
  manualTask: 'MANUAL_TASK',
  businessRuleTask: 'BUSINESS_RULE_TASK',
  scriptTask: 'SCRIPT_TASK',
  subProcess: 'SUB_PROCESS',
  eventSubProcess: 'EVENT_SUB_PROCESS',
  eventSubProcessStartEvent: 'START_EVENT',
  callActivity: 'CALL_ACTIVITY',
  multiInstanceBody: 'MULTI_INSTANCE_BODY',
  receiveTask: 'RECEIVE_TASK',
  exclusiveGateway: 'EXCLUSIVE_GATEWAY',
  eventBasedGateway: 'EVENT_BASED_GATEWAY',
  inclusiveGateway: 'INCLUSIVE_GATEWAY',
  parallelGateway: 'PARALLEL_GATEWAY',
};
