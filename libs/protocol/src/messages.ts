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
    Deploy: { code: 1, codec: commands.Deploy },
  },
  instance: {
    Install: { code: 1, codec: commands.Install },
    CreateInstance: { code: 2, codec: commands.CreateInstance },
    CompleteElement: { code: 3, codec: commands.CompleteElement },
    ContinueInstance: { code: 4, codec: commands.ContinueInstance },
    SetAside: { code: 5, codec: commands.SetAside },
  },
  job: {
    CreateJob: { code: 1, codec: commands.CreateJob },
    ActivateJobs: { code: 2, codec: commands.ActivateJobs },
    CompleteJob: { code: 3, codec: commands.CompleteJob },
    YieldJobs: { code: 4, codec: commands.YieldJobs },
  },
  message: {},
  incident: {},
} as const satisfies Record<AreaName, Messages>;

/** Every event, by the area that it belongs to. A new version of an event is a new entry with a new code. */
export const eventTypes = {
  deployment: {
    DefinitionCreated: { code: 1, codec: events.DefinitionCreated },
  },
  instance: {
    DefinitionInstalled: { code: 1, codec: events.DefinitionInstalled },
    InstanceCreated: { code: 2, codec: events.InstanceCreated },
    ElementActivated: { code: 3, codec: events.ElementActivated },
    ElementCompleted: { code: 4, codec: events.ElementCompleted },
    TokenParked: { code: 5, codec: events.TokenParked },
    VariablesMerged: { code: 6, codec: events.VariablesMerged },
    InstanceSetAside: { code: 7, codec: events.InstanceSetAside },
  },
  job: {
    JobCreated: { code: 1, codec: events.JobCreated },
    JobActivated: { code: 2, codec: events.JobActivated },
    JobYielded: { code: 3, codec: events.JobYielded },
    JobTimedOut: { code: 4, codec: events.JobTimedOut },
    JobCompleted: { code: 5, codec: events.JobCompleted },
  },
  message: {},
  incident: {},
} as const satisfies Record<AreaName, Messages>;

/** Every answer to a client's command. */
export const answerTypes = {
  DeployAnswer: { code: 1, codec: commands.DeployAnswer },
  CreateInstanceAnswer: { code: 2, codec: commands.CreateInstanceAnswer },
  ActivateJobsAnswer: { code: 3, codec: commands.ActivateJobsAnswer },
  CompleteJobAnswer: { code: 4, codec: commands.CompleteJobAnswer },
} as const satisfies Messages;

export type Commands = { readonly [A in AreaName]: Bodies<(typeof commandTypes)[A]> };
export type Events = { readonly [A in AreaName]: Bodies<(typeof eventTypes)[A]> };
export type Answers = Bodies<typeof answerTypes>;

/** A variable of a process: its name and its value as JSON text. */
export type Variable = commands.Variable;
