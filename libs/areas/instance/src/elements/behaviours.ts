import type { Behaviours } from '../lifecycle/lifecycle.ts';
import { callActivity } from './containers/call-activity.ts';
import { eventSubProcess } from './containers/event-sub-process.ts';
import { multiInstanceBody } from './containers/multi-instance-body.ts';
import { process } from './containers/process.ts';
import { subProcess } from './containers/sub-process.ts';
import { boundaryEvent } from './events/boundary-event.ts';
import { eventSubProcessStartEvent } from './events/event-sub-process-start-event.ts';
import { intermediateCatchEvent } from './events/intermediate-catch-event.ts';
import { startEvent } from './events/start-event.ts';
import { throwEvent } from './events/throw-event.ts';
import { eventBasedGateway } from './gateways/event-based-gateway.ts';
import { exclusiveGateway } from './gateways/exclusive-gateway.ts';
import { inclusiveGateway } from './gateways/inclusive-gateway.ts';
import { parallelGateway } from './gateways/parallel-gateway.ts';
import { receiveTask } from './tasks/receive-task.ts';
import { task } from './tasks/task.ts';

/** What each kind of node does. A kind without an entry does not build. */
export const behaviours: Behaviours = {
  process,
  subProcess,
  eventSubProcess,
  eventSubProcessStartEvent,
  callActivity,
  multiInstanceBody,
  startEvent,
  intermediateCatchEvent,
  boundaryEvent,
  intermediateThrowEvent: throwEvent,
  endEvent: throwEvent,
  task,
  serviceTask: task,
  sendTask: task,
  userTask: task,
  manualTask: task,
  businessRuleTask: task,
  scriptTask: task,
  receiveTask,
  exclusiveGateway,
  inclusiveGateway,
  eventBasedGateway,
  parallelGateway,
};
