import type { Int64 } from '@millrace/protocol';

/** An activated job as its worker gets it, whatever the protocol. */
export interface DeliveredJob {
  readonly key: Int64;
  readonly type: string;
  readonly processInstanceKey: Int64;
  readonly bpmnProcessId: string;
  readonly processDefinitionVersion: number;
  readonly processDefinitionKey: Int64;
  readonly elementId: string;
  readonly elementInstanceKey: Int64;
  /** A JSON object. */
  readonly customHeaders: string;
  readonly worker: string;
  readonly retries: number;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  readonly tags: readonly string[];
  /** A JSON object. */
  readonly variables: string;
}
