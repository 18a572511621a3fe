import type { AreaName } from './areas.ts';
import * as commands from './generated/commands.js';
import * as events from './generated/events.js';

/** Turns a message into bytes and back. The generated protobufjs classes are codecs. */
export interface Codec<T> {
  encode(message: T): { finish(): Uint8Array };
  decode(bytes: Uint8Array): T;
}

/** How one kind of message is known on the wire: a number that is never given twice within its area, and its codec. */
export interface MessageType<T> {
  readonly code: number;
  readonly codec: Codec<T>;
}

type Messages = Readonly<Record<string, { readonly code: number; readonly codec: object }>>;
/** Message types by name → the messages themselves by name. */
export type Bodies<M> = {
  readonly [N in keyof M]: M[N] extends { readonly codec: { decode(bytes: Uint8Array): infer T } } ? T : never;
};

/** Every command, by the area that handles it. */
export const commandTypes = {
  deployment: {
    DeployResources: { code: 1, codec: commands.DeployResources },
    DeleteResource: { code: 2, codec: commands.DeleteResource },
    UninstallVoted: { code: 3, codec: commands.UninstallVoted },
  },
  instance: {
    InstallDefinition: { code: 1, codec: commands.InstallDefinition },
    CreateInstance: { code: 2, codec: commands.CreateInstance },
    CompleteElement: { code: 3, codec: commands.CompleteElement },
    ContinueInstance: { code: 4, codec: commands.ContinueInstance },
    BanInstance: { code: 5, codec: commands.BanInstance },
    DeliverMessage: { code: 6, codec: commands.DeliverMessage },
    CancelInstance: { code: 7, codec: commands.CancelInstance },
    SetVariables: { code: 8, codec: commands.SetVariables },
    SetLocalVariables: { code: 9, codec: commands.SetLocalVariables },
    ThrowError: { code: 10, codec: commands.ThrowError },
    RetryAfterIncident: { code: 11, codec: commands.RetryAfterIncident },
    CreateInstanceWithResult: { code: 12, codec: commands.CreateInstanceWithResult },
    EvaluateDecision: { code: 13, codec: commands.EvaluateDecision },
    PrepareUninstall: { code: 14, codec: commands.PrepareUninstall },
    UninstallDefinition: { code: 15, codec: commands.UninstallDefinition },
    AbortUninstall: { code: 16, codec: commands.AbortUninstall },
    DeliverSignal: { code: 20, codec: commands.DeliverSignal },
    ContinueSignal: { code: 21, codec: commands.ContinueSignal },
    CatchSignal: { code: 22, codec: commands.CatchSignal },
    StartByEvent: { code: 23, codec: commands.StartByEvent },
    ContinueStarts: { code: 24, codec: commands.ContinueStarts },
    BeginInstance: { code: 25, codec: commands.BeginInstance },
    EvaluateConditional: { code: 26, codec: commands.EvaluateConditional },
    AssignUserTask: { code: 30, codec: commands.AssignUserTask },
    UpdateUserTask: { code: 31, codec: commands.UpdateUserTask },
    CompleteUserTask: { code: 32, codec: commands.CompleteUserTask },
  },
  job: {
    CreateJob: { code: 1, codec: commands.CreateJob },
    ActivateJobs: { code: 2, codec: commands.ActivateJobs },
    CompleteJob: { code: 3, codec: commands.CompleteJob },
    YieldJobs: { code: 4, codec: commands.YieldJobs },
    FailJob: { code: 5, codec: commands.FailJob },
    ThrowJobError: { code: 6, codec: commands.ThrowJobError },
    UpdateJobRetries: { code: 7, codec: commands.UpdateJobRetries },
    UpdateJobTimeout: { code: 8, codec: commands.UpdateJobTimeout },
    CancelJob: { code: 9, codec: commands.CancelJob },
    ReopenJob: { code: 10, codec: commands.ReopenJob },
    RetryAfterIncident: { code: 11, codec: commands.RetryAfterIncident },
    UpdateJob: { code: 12, codec: commands.UpdateJob },
  },
  message: {
    PublishMessage: { code: 1, codec: commands.PublishMessage },
    OpenSubscription: { code: 2, codec: commands.OpenSubscription },
    CloseSubscription: { code: 3, codec: commands.CloseSubscription },
    ConfirmCorrelation: { code: 4, codec: commands.ConfirmCorrelation },
    ContinueMessage: { code: 5, codec: commands.ContinueMessage },
    BroadcastSignal: { code: 6, codec: commands.BroadcastSignal },
    OpenStarts: { code: 7, codec: commands.OpenStarts },
    ConfirmStart: { code: 8, codec: commands.ConfirmStart },
    InstanceEnded: { code: 9, codec: commands.InstanceEnded },
    ContinueBroadcast: { code: 10, codec: commands.ContinueBroadcast },
    StartNext: { code: 11, codec: commands.StartNext },
  },
  incident: {
    RaiseIncident: { code: 1, codec: commands.RaiseIncident },
    CloseIncident: { code: 2, codec: commands.CloseIncident },
    ResolveIncident: { code: 3, codec: commands.ResolveIncident },
  },
} as const satisfies Record<AreaName, Messages>;

/** Every event, by the area that it belongs to. A new version of an event is a new entry with a new code. */
export const eventTypes = {
  deployment: {
    DefinitionCreated: { code: 1, codec: events.DefinitionCreated },
    DeletionStarted: { code: 2, codec: events.DeletionStarted },
    DeletionVoted: { code: 3, codec: events.DeletionVoted },
    DeletionAborted: { code: 4, codec: events.DeletionAborted },
    DefinitionDeleted: { code: 5, codec: events.DefinitionDeleted },
  },
  instance: {
    DefinitionInstalled: { code: 1, codec: events.DefinitionInstalled },
    InstanceCreated: { code: 2, codec: events.InstanceCreated },
    ElementActivated: { code: 3, codec: events.ElementActivated },
    ElementCompleted: { code: 4, codec: events.ElementCompleted },
    TokenParked: { code: 5, codec: events.TokenParked },
    VariablesMerged: { code: 6, codec: events.VariablesMerged },
    InstanceBanned: { code: 7, codec: events.InstanceBanned },
    TokenArrived: { code: 8, codec: events.TokenArrived },
    TokensRemoved: { code: 9, codec: events.TokensRemoved },
    ElementIncidentRaised: { code: 10, codec: events.ElementIncidentRaised },
    ElementIncidentResolved: { code: 11, codec: events.ElementIncidentResolved },
    ElementTerminating: { code: 12, codec: events.ElementTerminating },
    ElementTerminated: { code: 13, codec: events.ElementTerminated },
    ScopeCleared: { code: 14, codec: events.ScopeCleared },
    MessageSubscribed: { code: 15, codec: events.MessageSubscribed },
    ElementUnsubscribed: { code: 16, codec: events.ElementUnsubscribed },
    ResultAwaited: { code: 17, codec: events.ResultAwaited },
    JobHeadersEvaluated: { code: 18, codec: events.JobHeadersEvaluated },
    DecisionEvaluated: { code: 19, codec: events.DecisionEvaluated },
    TimerScheduled: { code: 20, codec: events.TimerScheduled },
    TimerTriggered: { code: 21, codec: events.TimerTriggered },
    LoopStarted: { code: 30, codec: events.LoopStarted },
    LoopOutputCollected: { code: 31, codec: events.LoopOutputCollected },
    LoopSatisfied: { code: 32, codec: events.LoopSatisfied },
    DefinitionLocked: { code: 33, codec: events.DefinitionLocked },
    DefinitionUnlocked: { code: 34, codec: events.DefinitionUnlocked },
    DefinitionUninstalled: { code: 35, codec: events.DefinitionUninstalled },
    InstanceOptionsSet: { code: 60, codec: events.InstanceOptionsSet },
    ConditionSubscribed: { code: 61, codec: events.ConditionSubscribed },
    ConditionsDue: { code: 62, codec: events.ConditionsDue },
    ConditionEvaluated: { code: 63, codec: events.ConditionEvaluated },
    SignalSubscribed: { code: 50, codec: events.SignalSubscribed },
    SignalReceived: { code: 51, codec: events.SignalReceived },
    SignalAssigned: { code: 52, codec: events.SignalAssigned },
    SignalSpread: { code: 53, codec: events.SignalSpread },
    SignalDelivered: { code: 54, codec: events.SignalDelivered },
    ScopeInterrupting: { code: 70, codec: events.ScopeInterrupting },
    ScopeInterrupted: { code: 71, codec: events.ScopeInterrupted },
    StartEventTriggered: { code: 72, codec: events.StartEventTriggered },
    ScopeBegun: { code: 73, codec: events.ScopeBegun },
    UserTaskCreated: { code: 90, codec: events.UserTaskCreated },
    UserTaskAssigned: { code: 91, codec: events.UserTaskAssigned },
    UserTaskUpdated: { code: 92, codec: events.UserTaskUpdated },
    UserTaskCompleted: { code: 93, codec: events.UserTaskCompleted },
    UserTaskCanceled: { code: 94, codec: events.UserTaskCanceled },
    CompensationSubscribed: { code: 80, codec: events.CompensationSubscribed },
    CompensationThrown: { code: 81, codec: events.CompensationThrown },
    CompensationStarted: { code: 82, codec: events.CompensationStarted },
    CompensationsStarted: { code: 83, codec: events.CompensationsStarted },
    StartParked: { code: 55, codec: events.StartParked },
    StartUnparked: { code: 56, codec: events.StartUnparked },
    StartTimerScheduled: { code: 57, codec: events.StartTimerScheduled },
    StartTimerTriggered: { code: 58, codec: events.StartTimerTriggered },
    StartTimerCanceled: { code: 59, codec: events.StartTimerCanceled },
  },
  job: {
    JobCreated: { code: 1, codec: events.JobCreated },
    JobActivated: { code: 2, codec: events.JobActivated },
    JobYielded: { code: 3, codec: events.JobYielded },
    JobTimedOut: { code: 4, codec: events.JobTimedOut },
    JobCompleted: { code: 5, codec: events.JobCompleted },
    JobFailed: { code: 6, codec: events.JobFailed },
    JobRecurred: { code: 7, codec: events.JobRecurred },
    JobIncidentRaised: { code: 8, codec: events.JobIncidentRaised },
    JobIncidentResolved: { code: 9, codec: events.JobIncidentResolved },
    JobRetriesUpdated: { code: 10, codec: events.JobRetriesUpdated },
    JobDeadlineUpdated: { code: 11, codec: events.JobDeadlineUpdated },
    JobErrorThrown: { code: 12, codec: events.JobErrorThrown },
    JobReopened: { code: 13, codec: events.JobReopened },
    JobCanceled: { code: 14, codec: events.JobCanceled },
    JobTraced: { code: 15, codec: events.JobTraced },
  },
  message: {
    MessagePublished: { code: 1, codec: events.MessagePublished },
    MessageExpired: { code: 2, codec: events.MessageExpired },
    MessageRemoved: { code: 3, codec: events.MessageRemoved },
    SubscriptionOpened: { code: 4, codec: events.SubscriptionOpened },
    SubscriptionClosed: { code: 5, codec: events.SubscriptionClosed },
    MessageSent: { code: 6, codec: events.MessageSent },
    MessageCorrelated: { code: 7, codec: events.MessageCorrelated },
    MessageRejected: { code: 8, codec: events.MessageRejected },
    MessageSpread: { code: 9, codec: events.MessageSpread },
    StartOpened: { code: 10, codec: events.StartOpened },
    StartClosed: { code: 11, codec: events.StartClosed },
    StartSent: { code: 12, codec: events.StartSent },
    StartAccepted: { code: 13, codec: events.StartAccepted },
    StartRejected: { code: 14, codec: events.StartRejected },
    KeyLocked: { code: 15, codec: events.KeyLocked },
    KeyUnlocked: { code: 16, codec: events.KeyUnlocked },
    SignalBroadcast: { code: 17, codec: events.SignalBroadcast },
    SignalSent: { code: 18, codec: events.SignalSent },
    SignalRemoved: { code: 19, codec: events.SignalRemoved },
    BufferPassed: { code: 20, codec: events.BufferPassed },
  },
  incident: {
    IncidentRaised: { code: 1, codec: events.IncidentRaised },
    IncidentClosed: { code: 2, codec: events.IncidentClosed },
  },
} as const satisfies Record<AreaName, Messages>;

/** Every answer to a client's command. */
export const answerTypes = {
  DeployResourcesAnswer: { code: 1, codec: commands.DeployResourcesAnswer },
  CreateInstanceAnswer: { code: 2, codec: commands.CreateInstanceAnswer },
  ActivateJobsAnswer: { code: 3, codec: commands.ActivateJobsAnswer },
  CompleteJobAnswer: { code: 4, codec: commands.CompleteJobAnswer },
  PublishMessageAnswer: { code: 5, codec: commands.PublishMessageAnswer },
  CancelInstanceAnswer: { code: 6, codec: commands.CancelInstanceAnswer },
  SetVariablesAnswer: { code: 7, codec: commands.SetVariablesAnswer },
  ThrowErrorAnswer: { code: 8, codec: commands.ThrowErrorAnswer },
  FailJobAnswer: { code: 9, codec: commands.FailJobAnswer },
  UpdateJobRetriesAnswer: { code: 10, codec: commands.UpdateJobRetriesAnswer },
  UpdateJobTimeoutAnswer: { code: 11, codec: commands.UpdateJobTimeoutAnswer },
  ResolveIncidentAnswer: { code: 12, codec: commands.ResolveIncidentAnswer },
  CreateInstanceWithResultAnswer: { code: 13, codec: commands.CreateInstanceWithResultAnswer },
  EvaluateDecisionAnswer: { code: 14, codec: commands.EvaluateDecisionAnswer },
  DeleteResourceAnswer: { code: 15, codec: commands.DeleteResourceAnswer },
  BroadcastSignalAnswer: { code: 16, codec: commands.BroadcastSignalAnswer },
  EvaluateConditionalAnswer: { code: 17, codec: commands.EvaluateConditionalAnswer },
  UpdateJobAnswer: { code: 18, codec: commands.UpdateJobAnswer },
  AssignUserTaskAnswer: { code: 20, codec: commands.AssignUserTaskAnswer },
  UpdateUserTaskAnswer: { code: 21, codec: commands.UpdateUserTaskAnswer },
  CompleteUserTaskAnswer: { code: 22, codec: commands.CompleteUserTaskAnswer },
} as const satisfies Messages;

export type Commands = { readonly [A in AreaName]: Bodies<(typeof commandTypes)[A]> };
export type Events = { readonly [A in AreaName]: Bodies<(typeof eventTypes)[A]> };
export type Answers = Bodies<typeof answerTypes>;

/** A variable of a process: its name and its value as JSON text. */
export type Variable = commands.Variable;
