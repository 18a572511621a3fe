/** The instance area: process and element instances, tokens and variables. */
import { area } from '@millrace/kernel';
import { areaNumbers, commandTypes, eventTypes } from '@millrace/protocol';
import { abortUninstall } from './commands/abort-uninstall.ts';
import { assignUserTask } from './commands/assign-user-task.ts';
import { banInstance } from './commands/ban-instance.ts';
import { beginInstance } from './commands/begin-instance.ts';
import { cancelInstance } from './commands/cancel-instance.ts';
import { catchSignal } from './commands/catch-signal.ts';
import { completeElement } from './commands/complete-element.ts';
import { completeUserTask } from './commands/complete-user-task.ts';
import { continueInstance } from './commands/continue-instance.ts';
import { continueSignal } from './commands/continue-signal.ts';
import { continueStarts } from './commands/continue-starts.ts';
import { createInstance } from './commands/create-instance.ts';
import { createInstanceWithResult } from './commands/create-instance-with-result.ts';
import { deliverMessage } from './commands/deliver-message.ts';
import { deliverSignal } from './commands/deliver-signal.ts';
import { evaluateConditional } from './commands/evaluate-conditional.ts';
import { evaluateDecision } from './commands/evaluate-decision.ts';
import { installDefinition } from './commands/install-definition.ts';
import { prepareUninstall } from './commands/prepare-uninstall.ts';
import { retryAfterIncident } from './commands/retry-after-incident.ts';
import { setLocalVariables } from './commands/set-local-variables.ts';
import { setVariables } from './commands/set-variables.ts';
import { startByEvent } from './commands/start-by-event.ts';
import { throwError } from './commands/throw-error.ts';
import { uninstallDefinition } from './commands/uninstall-definition.ts';
import { updateUserTask } from './commands/update-user-task.ts';
import { startTimerDue } from './due/start-timer-due.ts';
import { timerDue } from './due/timer-due.ts';
import { compensationStarted } from './events/compensation-started.ts';
import { compensationSubscribed } from './events/compensation-subscribed.ts';
import { compensationThrown } from './events/compensation-thrown.ts';
import { compensationsStarted } from './events/compensations-started.ts';
import { conditionEvaluated } from './events/condition-evaluated.ts';
import { conditionSubscribed } from './events/condition-subscribed.ts';
import { conditionsDue } from './events/conditions-due.ts';
import { decisionEvaluated } from './events/decision-evaluated.ts';
import { definitionInstalled } from './events/definition-installed.ts';
import { definitionLocked } from './events/definition-locked.ts';
import { definitionUninstalled } from './events/definition-uninstalled.ts';
import { definitionUnlocked } from './events/definition-unlocked.ts';
import { elementActivated } from './events/element-activated.ts';
import { elementCompleted } from './events/element-completed.ts';
import { elementIncidentRaised } from './events/element-incident-raised.ts';
import { elementIncidentResolved } from './events/element-incident-resolved.ts';
import { elementTerminated } from './events/element-terminated.ts';
import { elementTerminating } from './events/element-terminating.ts';
import { elementUnsubscribed } from './events/element-unsubscribed.ts';
import { instanceBanned } from './events/instance-banned.ts';
import { instanceCreated } from './events/instance-created.ts';
import { instanceOptionsSet } from './events/instance-options-set.ts';
import { jobHeadersEvaluated } from './events/job-headers-evaluated.ts';
import { loopOutputCollected } from './events/loop-output-collected.ts';
import { loopSatisfied } from './events/loop-satisfied.ts';
import { loopStarted } from './events/loop-started.ts';
import { messageSubscribed } from './events/message-subscribed.ts';
import { resultAwaited } from './events/result-awaited.ts';
import { scopeBegun } from './events/scope-begun.ts';
import { scopeCleared } from './events/scope-cleared.ts';
import { scopeInterrupted } from './events/scope-interrupted.ts';
import { scopeInterrupting } from './events/scope-interrupting.ts';
import { signalAssigned } from './events/signal-assigned.ts';
import { signalDelivered } from './events/signal-delivered.ts';
import { signalReceived } from './events/signal-received.ts';
import { signalSpread } from './events/signal-spread.ts';
import { signalSubscribed } from './events/signal-subscribed.ts';
import { startEventTriggered } from './events/start-event-triggered.ts';
import { startParked } from './events/start-parked.ts';
import { startTimerCanceled } from './events/start-timer-canceled.ts';
import { startTimerScheduled } from './events/start-timer-scheduled.ts';
import { startTimerTriggered } from './events/start-timer-triggered.ts';
import { startUnparked } from './events/start-unparked.ts';
import { timerScheduled } from './events/timer-scheduled.ts';
import { timerTriggered } from './events/timer-triggered.ts';
import { tokenArrived } from './events/token-arrived.ts';
import { tokenParked } from './events/token-parked.ts';
import { tokensRemoved } from './events/tokens-removed.ts';
import { userTaskAssigned } from './events/user-task-assigned.ts';
import { userTaskCreated } from './events/user-task-created.ts';
import { userTaskCanceled, userTaskCompleted } from './events/user-task-ended.ts';
import { userTaskUpdated } from './events/user-task-updated.ts';
import { variablesMerged } from './events/variables-merged.ts';
import { elements } from './queries/elements.ts';
import { instances } from './queries/instances.ts';
import { jobContexts } from './queries/job-contexts.ts';
import { variables } from './queries/variables.ts';
import type { InstanceShape } from './shape.ts';
import { tables } from './tables.ts';

export type { InstanceShape } from './shape.ts';

export const instance = area<InstanceShape>({
  name: 'instance',
  number: areaNumbers.instance,
  tables,
  commands: {
    InstallDefinition: installDefinition,
    CreateInstance: createInstance,
    CreateInstanceWithResult: createInstanceWithResult,
    EvaluateDecision: evaluateDecision,
    EvaluateConditional: evaluateConditional,
    AssignUserTask: assignUserTask,
    UpdateUserTask: updateUserTask,
    CompleteUserTask: completeUserTask,
    PrepareUninstall: prepareUninstall,
    UninstallDefinition: uninstallDefinition,
    AbortUninstall: abortUninstall,
    CompleteElement: completeElement,
    DeliverMessage: deliverMessage,
    ContinueInstance: continueInstance,
    BanInstance: banInstance,
    CancelInstance: cancelInstance,
    SetVariables: setVariables,
    SetLocalVariables: setLocalVariables,
    ThrowError: throwError,
    RetryAfterIncident: retryAfterIncident,
    DeliverSignal: deliverSignal,
    ContinueSignal: continueSignal,
    CatchSignal: catchSignal,
    BeginInstance: beginInstance,
    ContinueStarts: continueStarts,
    StartByEvent: startByEvent,
  },
  commandTypes: commandTypes.instance,
  events: {
    DefinitionInstalled: definitionInstalled,
    DefinitionLocked: definitionLocked,
    DefinitionUnlocked: definitionUnlocked,
    DefinitionUninstalled: definitionUninstalled,
    DecisionEvaluated: decisionEvaluated,
    InstanceCreated: instanceCreated,
    InstanceOptionsSet: instanceOptionsSet,
    ConditionSubscribed: conditionSubscribed,
    ConditionsDue: conditionsDue,
    ConditionEvaluated: conditionEvaluated,
    ElementActivated: elementActivated,
    ElementCompleted: elementCompleted,
    MessageSubscribed: messageSubscribed,
    JobHeadersEvaluated: jobHeadersEvaluated,
    StartParked: startParked,
    StartUnparked: startUnparked,
    StartTimerScheduled: startTimerScheduled,
    StartTimerTriggered: startTimerTriggered,
    StartTimerCanceled: startTimerCanceled,
    TimerScheduled: timerScheduled,
    TimerTriggered: timerTriggered,
    ElementUnsubscribed: elementUnsubscribed,
    LoopStarted: loopStarted,
    LoopOutputCollected: loopOutputCollected,
    LoopSatisfied: loopSatisfied,
    TokenParked: tokenParked,
    VariablesMerged: variablesMerged,
    InstanceBanned: instanceBanned,
    TokenArrived: tokenArrived,
    TokensRemoved: tokensRemoved,
    ElementIncidentRaised: elementIncidentRaised,
    ElementIncidentResolved: elementIncidentResolved,
    ElementTerminating: elementTerminating,
    ElementTerminated: elementTerminated,
    SignalSubscribed: signalSubscribed,
    SignalReceived: signalReceived,
    SignalAssigned: signalAssigned,
    SignalSpread: signalSpread,
    SignalDelivered: signalDelivered,
    ScopeCleared: scopeCleared,
    ScopeInterrupting: scopeInterrupting,
    ScopeInterrupted: scopeInterrupted,
    StartEventTriggered: startEventTriggered,
    ScopeBegun: scopeBegun,
    UserTaskCreated: userTaskCreated,
    UserTaskAssigned: userTaskAssigned,
    UserTaskUpdated: userTaskUpdated,
    UserTaskCompleted: userTaskCompleted,
    UserTaskCanceled: userTaskCanceled,
    CompensationSubscribed: compensationSubscribed,
    CompensationThrown: compensationThrown,
    CompensationStarted: compensationStarted,
    CompensationsStarted: compensationsStarted,
    ResultAwaited: resultAwaited,
  },
  eventTypes: eventTypes.instance,
  due: [timerDue, startTimerDue],
  queries: { JobContexts: jobContexts, Instances: instances, Elements: elements, Variables: variables },
});
