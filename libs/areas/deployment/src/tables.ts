import { type ReplyAddress, table } from '@millrace/kernel';

/** A start event for messages or signals with a name. */
export interface NamedStart {
  readonly type: string;
  readonly name: string;
}

/** One version of a definition: a process, decision requirements, a decision, a form. */
export interface Definition {
  readonly kind: string;
  /** What its versions share: the id of a process, of a decision, ... */
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Empty without one. */
  readonly versionTag: string;
  /** What was deployed together has the same. */
  readonly deployment: number;
  /** Of a decision: the key of its requirements; else 0. */
  readonly requirements: number;
  /** As the compiler of its kind encodes it; empty for a decision, which is in the model of its requirements. */
  readonly model: Uint8Array;
  readonly resourceName: string;
  /** SHA-256 of the resource, hexadecimal. */
  readonly checksum: string;
  /** The resource, as it was deployed; empty for a decision. */
  readonly content: Uint8Array;
  /** Of a process: the messages and signals that start its instances. */
  readonly starts: readonly NamedStart[];
  /** It is gone: only its version is kept, which is never given again. */
  readonly isDeleted: boolean;
}

/** A definition that every partition is asked about: whether it can be deleted. */
export interface Deletion {
  /** Who waits for it. */
  readonly by?: ReplyAddress;
  /** How many partitions have not voted. */
  readonly waitsFor: number;
  /** Whether instances of it run on a partition that has. */
  readonly running: boolean;
}

/** A row in JSON has its bytes in base64. */
type DefinitionJson = Omit<Definition, 'content' | 'model'> & { readonly content: string; readonly model: string };

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

export const tables = {
  definitions: table<Definition>(
    {
      byId: ({ kind, id, version, isDeleted }) =>
        isDeleted ? undefined : { group: versionsOf(kind, id), order: version },
      /** The deleted ones, too. */
      everyVersion: ({ kind, id, version }) => ({ group: versionsOf(kind, id), order: version }),
      byRequirements: ({ requirements, isDeleted }, key) =>
        requirements === 0 || isDeleted ? undefined : { group: requirements, order: key },
    },
    {
      toJson: (row): DefinitionJson => ({ ...row, content: base64(row.content), model: base64(row.model) }),
      fromJson: (row: DefinitionJson) => ({ ...row, content: bytes(row.content), model: bytes(row.model) }),
    },
  ),
  deletions: table<Deletion>(),
};

/** The group of the versions of a definition. */
export function versionsOf(kind: string, id: string): string {
  return `${kind}/${id}`;
}
