import type { Turn } from '@millrace/kernel';
import type { Answers, Commands, Events } from '@millrace/protocol';
import type { Lock, Message, Passed, Signal, Start, Subscription } from './tables.ts';

/** The message area's messages and rows, as types. */
export interface MessageShape {
  readonly tables: {
    readonly messages: Message;
    readonly subscriptions: Subscription;
    readonly starts: Start;
    readonly locks: Lock;
    readonly passed: Passed;
    readonly signals: Signal;
  };
  readonly commands: Commands['message'];
  readonly events: Events['message'];
  readonly sends: {
    readonly instance: Pick<Commands['instance'], 'DeliverMessage' | 'DeliverSignal' | 'StartByEvent'>;
  };
  readonly answers: Pick<Answers, 'PublishMessageAnswer' | 'BroadcastSignalAnswer'>;
  readonly effects: never;
  readonly queries: object;
}

export type MessageTurn = Turn<MessageShape>;
