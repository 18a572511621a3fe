import { dueAt, table } from '@millrace/kernel';
import type { Variable } from '@millrace/protocol';
import { groupOf } from './group-of.ts';

/** A published message. It is removed when its time is over and it is not on its way to a subscription. */
export interface Message {
  readonly name: string;
  readonly correlationKey: string;
  /** Of two messages with the same, the second is rejected while the first is buffered; empty: of no account. */
  readonly messageId: string;
  readonly variables: readonly Variable[];
  /** Until when it is buffered, in milliseconds since 1970; 0: it is not, or not any more. */
  readonly deadline: number;
  /** Once it is not buffered: only subscriptions with a lower key may still take it, for they waited in time. */
  readonly before: number;
  /** The processes that it is correlated to or on its way to: no other subscription of these gets it. */
  readonly taken: readonly Taken[];
  /** Whether some who wait for it are still to be looked for, in a later turn. */
  readonly spreading: boolean;
}

export interface Taken {
  readonly processId: string;
  /** The subscription that it is on its way to, or `TO_START`; 0 once it is correlated. */
  readonly subscription: number;
}

/** In place of a subscription: it is on its way to a start event of the process. */
export const TO_START = -1;

/** A start event of a process, in the latest version that is known here. */
export interface Start {
  readonly processId: string;
  readonly definition: number;
  readonly type: string;
  /** Of the messages or signals that start an instance. */
  readonly name: string;
}

/** A message with this correlation key has started an instance of the process, which is not over. */
export interface Lock {
  readonly processId: string;
  readonly correlationKey: string;
}

/** How far the messages of a name and correlation key in the buffer are not for a process, while there are any. */
export interface Passed {
  readonly name: string;
  readonly correlationKey: string;
  readonly processId: string;
  /** The last message that it took before, or whose time was over. */
  readonly until: number;
}

/** A signal, while it is not on its way to all. */
export interface Signal {
  readonly name: string;
  readonly variables: readonly Variable[];
  /** The last partition and the last start event that it was sent to. */
  readonly partition: number;
  readonly start: number;
}

/** An element instance waits for messages. */
export interface Subscription {
  /** Its names in the instance area: the partition, and its key there. */
  readonly partition: number;
  readonly waiting: number;
  readonly element: number;
  readonly name: string;
  readonly correlationKey: string;
  readonly processId: string;
  /** It takes one message and no more. */
  readonly interrupting: boolean;
  /** `carrying`: a message is on its way to it. `spent`: it takes none any more, and waits to be closed. */
  readonly state: 'waiting' | 'carrying' | 'spent';
  /** The message that is on its way to it; 0 if none is. */
  readonly message: number;
}

/** Keys of element instances are whole numbers below this for as long as anybody counts. */
const PARTITION = 2 ** 40;

/** Who waits longest is served first. */
const byAge = ({ partition, element }: Subscription) => partition * PARTITION + element;

export const tables = {
  messages: table<Message>({
    /** Per name and correlation key, the oldest first. */
    buffered: ({ name, correlationKey, deadline }, key) =>
      deadline === 0 ? undefined : { group: groupOf(name, correlationKey), order: key },
    byId: ({ name, correlationKey, messageId, deadline }, key) =>
      deadline === 0 || messageId === '' ? undefined : { group: groupOf(name, correlationKey, messageId), order: key },
    deadline: ({ deadline }) => (deadline === 0 ? undefined : dueAt(deadline)),
  }),
  subscriptions: table<Subscription>({
    byNames: ({ partition, waiting }, key) => ({ group: `${partition}/${waiting}`, order: key }),
    waiting: (row) =>
      row.state === 'waiting' ? { group: groupOf(row.name, row.correlationKey), order: byAge(row) } : undefined,
    waitingOfProcess: (row) =>
      row.state === 'waiting'
        ? { group: groupOf(row.name, row.correlationKey, row.processId), order: byAge(row) }
        : undefined,
  }),
  starts: table<Start>({
    byName: ({ type, name }, key) => ({ group: groupOf(type, name), order: key }),
    byProcess: ({ processId }, key) => ({ group: processId, order: key }),
  }),
  locks: table<Lock>({
    byKey: ({ processId, correlationKey }, key) => ({ group: groupOf(processId, correlationKey), order: key }),
  }),
  passed: table<Passed>({
    byBuffer: ({ name, correlationKey }, key) => ({ group: groupOf(name, correlationKey), order: key }),
    byProcess: (row, key) => ({ group: groupOf(row.name, row.correlationKey, row.processId), order: key }),
  }),
  signals: table<Signal>(),
};
