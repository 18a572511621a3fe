import { table } from '@millrace/kernel';

/** One version of a process. */
export interface Definition {
  readonly processId: string;
  readonly version: number;
  readonly resourceName: string;
  /** SHA-256 of the resource, hexadecimal. */
  readonly checksum: string;
  /** The resource, as it was deployed. */
  readonly content: Uint8Array;
  /** The compiled process, as libs/bpmn-model encodes it. */
  readonly model: Uint8Array;
  readonly deployment: number;
}

export const tables = {
  definitions: table<Definition>({ byProcess: ({ processId, version }) => ({ group: processId, order: version }) }),
};
