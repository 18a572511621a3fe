import type { MessageType } from '@millrace/protocol';

/** What a processor must know of any area in order to send to it, whether it holds it or not. */
export interface AreaContract {
  readonly name: string;
  readonly number: number;
  readonly commands: Readonly<Record<string, MessageType<object>>>;
}
