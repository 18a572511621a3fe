import type { Binding } from '@millrace/bpmn-model';
import type { ReadonlyTable } from '@millrace/kernel';

/** One version of a definition that others are bound to. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
  /** Empty without one. */
  readonly versionTag: string;
  /** What was deployed together has the same. */
  readonly deployment: number;
}

/** A version, with its key. */
export type Found<Row> = readonly [key: number, row: Row];

/** The indexes by which bindings find a version in a table of such rows; undefined: this one is not found any more. */
export function indexesByBinding<Row>(versionOf: (row: Row) => Versioned | undefined) {
  return {
    byId(row: Row) {
      const found = versionOf(row);
      return found && { group: found.id, order: found.version };
    },
    /** An id is there once in a deployment. */
    byDeployment(row: Row) {
      const found = versionOf(row);
      return found && { group: deployedGroup(found.id, found.deployment), order: found.version };
    },
    byTag(row: Row) {
      const found = versionOf(row);
      if (found === undefined || found.versionTag === '') return undefined;
      return { group: taggedGroup(found.id, found.versionTag), order: found.version };
    },
  };
}

/** The same where the rows are versions themselves. */
export const byBinding = indexesByBinding((row: Versioned) => row);

/** The version that a binding means. `deployment`: the one of the process that has the binding. */
export function boundVersion<Row extends object>(
  rows: ReadonlyTable<Row>,
  id: string,
  binding: Binding,
  deployment: number,
): Found<Row> | undefined {
  switch (binding.type) {
    case 'latest':
      return latestVersion(rows, id);
    case 'deployment':
      return deployedVersion(rows, id, deployment);
    default:
      return rows.last('byTag', taggedGroup(id, binding.versionTag));
  }
}

/** The latest version. */
export function latestVersion<Row extends object>(rows: ReadonlyTable<Row>, id: string): Found<Row> | undefined {
  return rows.last('byId', id);
}

/** The version that came with a deployment. */
export function deployedVersion<Row extends object>(
  rows: ReadonlyTable<Row>,
  id: string,
  deployment: number,
): Found<Row> | undefined {
  return rows.last('byDeployment', deployedGroup(id, deployment));
}

function deployedGroup(id: string, deployment: number): string {
  return JSON.stringify([id, deployment]);
}

function taggedGroup(id: string, versionTag: string): string {
  return JSON.stringify([id, versionTag]);
}
