import type { NodeKind } from '@millrace/bpmn-model';

/** What Zeebe calls the types of elements. */
export const elementTypes: { readonly [K in NodeKind]: string } = {
  process: 'PROCESS',
  startEvent: 'START_EVENT',
  endEvent: 'END_EVENT',
  errorEndEvent: 'END_EVENT',
  terminateEndEvent: 'END_EVENT',
  serviceTask: 'SERVICE_TASK',
  subProcess: 'SUB_PROCESS',
  messageCatchEvent: 'INTERMEDIATE_CATCH_EVENT',
  receiveTask: 'RECEIVE_TASK',
  messageBoundaryEvent: 'BOUNDARY_EVENT',
  errorBoundaryEvent: 'BOUNDARY_EVENT',
  exclusiveGateway: 'EXCLUSIVE_GATEWAY',
  parallelGateway: 'PARALLEL_GATEWAY',
};
