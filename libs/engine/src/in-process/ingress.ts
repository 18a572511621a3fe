import type { UnpreparedSubmission } from '@millrace/processor';
import type { Frame } from '@millrace/protocol/envelope';

/** Where commands of clients and sends of other processors come in. */
export interface Ingress {
  readonly submit: (command: UnpreparedSubmission) => void;
  readonly receive: (frame: Frame) => void;
}
