/** What zbctl writes as JSON, as far as the flow reads it. Keys are whole numbers, written as text. */

/** A process that was deployed. */
interface Definition {
  readonly processDefinitionKey: string;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly resourceName: string;
}

/** What `deploy` answers. */
export interface DeployedProcesses {
  readonly processes: readonly Definition[];
}

/** What `deploy resource` answers. */
export interface Deployed {
  readonly deployments: readonly { readonly process: Definition }[];
}

/** What `create instance` answers; with variables only if asked for the result. */
export interface Created {
  readonly processInstanceKey: string;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly variables: string;
}

/** A job that `activate jobs` shows. */
export interface Job {
  readonly key: string;
  readonly bpmnProcessId: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly processInstanceKey: string;
  readonly retries: number;
  readonly variables: string;
  readonly worker: string;
}
