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

/** A row in JSON has its bytes in base64. */
type DefinitionJson = Omit<Definition, 'content' | 'model'> & { readonly content: string; readonly model: string };

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

export const tables = {
  definitions: table<Definition>(
    { byProcess: ({ processId, version }) => ({ group: processId, order: version }) },
    {
      toJson: (row): DefinitionJson => ({ ...row, content: base64(row.content), model: base64(row.model) }),
      fromJson: (row: DefinitionJson) => ({ ...row, content: bytes(row.content), model: bytes(row.model) }),
    },
  ),
};
