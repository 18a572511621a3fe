/**
 * The plain, versioned value that a process compiles to: what is logged, distributed, replayed and executed.
 * It knows neither XML nor the engine.
 */
export { decodeModel, encodeModel, UnknownModelVersion } from './codec.ts';
export type { Flow, FlowIndex } from './flow.ts';
export type { Mapping, Text } from './mapping.ts';
export { feelOf } from './mapping.ts';
export type {
  EndEventNode,
  ErrorBoundaryEventNode,
  ErrorEndEventNode,
  ExclusiveGatewayNode,
  MessageBoundaryEventNode,
  MessageCatchEventNode,
  MessageReference,
  Node,
  NodeIndex,
  NodeKind,
  ParallelGatewayNode,
  ProcessNode,
  ReceiveTaskNode,
  ServiceTaskNode,
  StartEventNode,
  SubProcessNode,
  TerminateEndEventNode,
} from './node.ts';
export { noScope } from './node.ts';
export type { ProcessModel } from './process-model.ts';
export { flowAt, formatVersion, nodeAt } from './process-model.ts';
