/**
 * The plain, versioned value that a process compiles to: what is logged, distributed, replayed and executed.
 * It knows neither XML nor the engine.
 */
export type { Binding } from './binding.ts';
export { decodeModel, encodeModel, UnknownModelVersion } from './codec.ts';
export type {
  BoundaryDefinition,
  CatchDefinition,
  CompensationCatchDefinition,
  CompensationThrowDefinition,
  ConditionCatchDefinition,
  EndDefinition,
  ErrorCatchDefinition,
  ErrorThrowDefinition,
  EscalationCatchDefinition,
  EscalationThrowDefinition,
  EventSubProcessStartDefinition,
  IntermediateCatchDefinition,
  IntermediateThrowDefinition,
  LinkDefinition,
  MessageCatchDefinition,
  MessageStartDefinition,
  MessageThrowDefinition,
  NoneDefinition,
  SignalCatchDefinition,
  SignalThrowDefinition,
  StartDefinition,
  TerminateDefinition,
  ThrowDefinition,
  TimerCatchDefinition,
} from './event.ts';
export type { Flow, FlowIndex } from './flow.ts';
export type { Mapping, Text } from './mapping.ts';
export { feelOf } from './mapping.ts';
export type {
  BoundaryEventNode,
  CallActivityNode,
  Compensation,
  EndEventNode,
  EventBasedGatewayNode,
  EventSubProcessNode,
  EventSubProcessStartEventNode,
  ExclusiveGatewayNode,
  InclusiveGatewayNode,
  IntermediateCatchEventNode,
  IntermediateThrowEventNode,
  Loop,
  MultiInstanceBodyNode,
  Node,
  NodeIndex,
  NodeKind,
  ParallelGatewayNode,
  ProcessNode,
  ReceiveTaskNode,
  StartEventNode,
  SubProcessNode,
  TaskKind,
  TaskNode,
} from './node.ts';
export { jobOf, noScope } from './node.ts';
export type { ProcessModel } from './process-model.ts';
export { flowAt, formatVersion, nodeAt } from './process-model.ts';
export type { NamedStart } from './start-events.ts';
export { namedStartAt, namedStartsOf, startEventsOf } from './start-events.ts';
export type {
  DecisionWork,
  EvaluatedHeader,
  FormReference,
  JobWork,
  NoWork,
  PublishWork,
  ScriptWork,
  UserTaskWork,
  Work,
} from './work.ts';
