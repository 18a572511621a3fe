import type { ReplyAddress } from '@millrace/kernel';
import type { TraceContext } from '@millrace/protocol';
import type { Frame } from '@millrace/protocol/envelope';

/** Where commands of clients and sends of other processors come in. */
export interface Ingress {
  readonly submit: (
    area: number,
    command: string,
    body: object,
    reply: ReplyAddress,
    trace: TraceContext | undefined,
    gone: AbortSignal,
  ) => void;
  readonly receive: (frame: Frame) => void;
}
