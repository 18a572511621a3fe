/** What the parts of Millrace exchange. The generated codecs have entry points of their own: `@millrace/protocol/gateway` and so on. */
export type { AreaName } from './areas.ts';
export { areaNames, areaNumbers } from './areas.ts';
export type {
  Address,
  AnswerOf,
  Broker,
  ClientCommand,
  CommandBus,
  JobContext,
  JobPush,
  JobReceiver,
  Outcome,
  PartitionLoad,
  PartitionState,
  PushAnswer,
  PushedJob,
  ReadAfter,
  SubmitOptions,
} from './command-bus.ts';
export type { LineLogged } from './effects.ts';
export type { IncidentType } from './incident-type.ts';
export type {
  Activations,
  JobEffect,
  JobStreamGroup,
  JobsAvailable,
  JobsExhausted,
  JobsPushed,
  StreamPlace,
  StreamPlaces,
} from './job-push.ts';
export type { Int64, Key } from './keys.ts';
export {
  int64FromText,
  int64ToNumber,
  int64ToText,
  keyFromInt64,
  keyFromText,
  keyToInt64,
  keyToText,
  numberToInt64,
  packKey,
} from './keys.ts';
export type { Answers, Bodies, Codec, Commands, Events, MessageType, Variable } from './messages.ts';
export { answerTypes, commandTypes, eventTypes } from './messages.ts';
export { newWork, outOfMemory } from './new-work.ts';
export { partitionOfCorrelationKey } from './partition-hash.ts';
export { PendingCalls } from './pending-calls.ts';
export { ALL_AREAS, areaOfProcessor, partitionOfProcessor, processorNumber } from './processor-numbers.ts';
export type { Rejection, RejectionType } from './rejection.ts';
export type { TraceContext } from './trace-context.ts';
export {
  readTraceparent,
  spanIdOf,
  traceContext,
  traceFromBytes,
  traceIdOf,
  traceToBytes,
} from './trace-context.ts';
export type { Span, SpanAttributes, Tracer } from './tracer.ts';
export type {
  ElementView,
  IncidentView,
  InstanceView,
  JobView,
  VariableView,
  ViewName,
  ViewPage,
  ViewPosition,
  ViewRequest,
  ViewRow,
  Views,
} from './views.ts';
export { viewAreas } from './views.ts';
