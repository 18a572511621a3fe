import type { Turn } from '@millrace/kernel';
import type { Answers, Commands, Events } from '@millrace/protocol';
import type { ElementsQuery } from './queries/elements.ts';
import type { InstancesQuery } from './queries/instances.ts';
import type { JobContextsQuery } from './queries/job-contexts.ts';
import type { VariablesQuery } from './queries/variables.ts';
import type {
  CompensationSubscription,
  CompensationThrow,
  ConditionWatch,
  Decision,
  DecisionRequirements,
  Definition,
  Element,
  Form,
  Installed,
  Instance,
  LoopItems,
  LoopOutput,
  LoopProgress,
  ParkedStart,
  Scope,
  Signal,
  SignalDelivery,
  StartTimer,
  Subscription,
  Token,
  UserTask,
} from './tables.ts';

/** The instance area's messages and rows, as types. */
export interface InstanceShape {
  readonly tables: {
    readonly definitions: Definition;
    readonly decisionRequirements: DecisionRequirements;
    readonly decisions: Decision;
    readonly forms: Form;
    readonly installed: Installed;
    readonly parkedStarts: ParkedStart;
    readonly startTimers: StartTimer;
    readonly instances: Instance;
    readonly elements: Element;
    readonly tokens: Token;
    readonly scopes: Scope;
    readonly loops: LoopProgress;
    readonly loopItems: LoopItems;
    readonly loopOutputs: LoopOutput;
    readonly subscriptions: Subscription;
    readonly conditionWatches: ConditionWatch;
    readonly userTasks: UserTask;
    readonly compensations: CompensationSubscription;
    readonly compensationThrows: CompensationThrow;
    readonly signals: Signal;
    readonly signalDeliveries: SignalDelivery;
  };
  readonly commands: Commands['instance'];
  readonly events: Events['instance'];
  readonly sends: {
    readonly deployment: Pick<Commands['deployment'], 'UninstallVoted'>;
    readonly job: Pick<Commands['job'], 'CreateJob' | 'CancelJob' | 'ReopenJob'>;
    readonly incident: Pick<Commands['incident'], 'RaiseIncident' | 'CloseIncident'>;
    readonly message: Pick<
      Commands['message'],
      | 'PublishMessage'
      | 'OpenSubscription'
      | 'CloseSubscription'
      | 'ConfirmCorrelation'
      | 'BroadcastSignal'
      | 'ConfirmStart'
      | 'InstanceEnded'
    >;
    readonly instance: Pick<Commands['instance'], 'CatchSignal' | 'BeginInstance' | 'StartByEvent'>;
  };
  readonly answers: Pick<
    Answers,
    | 'CreateInstanceAnswer'
    | 'CreateInstanceWithResultAnswer'
    | 'CompleteJobAnswer'
    | 'EvaluateDecisionAnswer'
    | 'EvaluateConditionalAnswer'
    | 'CancelInstanceAnswer'
    | 'SetVariablesAnswer'
    | 'AssignUserTaskAnswer'
    | 'UpdateUserTaskAnswer'
    | 'CompleteUserTaskAnswer'
    | 'ThrowErrorAnswer'
    | 'ResolveIncidentAnswer'
  >;
  readonly effects: never;
  readonly queries: {
    readonly JobContexts: JobContextsQuery;
    readonly Instances: InstancesQuery;
    readonly Elements: ElementsQuery;
    readonly Variables: VariablesQuery;
  };
}

export type InstanceTurn = Turn<InstanceShape>;
