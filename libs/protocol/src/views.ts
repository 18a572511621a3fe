import type { AreaName } from './areas.ts';
import type { IncidentType } from './incident-type.ts';

/** Where a view stands in what it shows: whole numbers whose meaning it knows itself; none: before the first row. */
export type ViewPosition = readonly number[];

/** Which rows are wanted. */
export interface ViewRequest {
  readonly after: ViewPosition;
  /** How many rows are looked at, at the most. */
  readonly limit: number;
  /** Only those of this process instance. */
  readonly instance?: number;
  /** Only those of these element instances; of variables: their own. */
  readonly elements?: readonly number[];
  /** Only the row with this key. */
  readonly key?: number;
}

/** Some rows, in their order. */
export interface ViewPage<Row> {
  readonly rows: readonly ViewRow<Row>[];
  /** Where to go on; undefined if there are no more. */
  readonly next: ViewPosition | undefined;
}

/** A row, and where the view stands after it. */
export interface ViewRow<Row> {
  readonly row: Row;
  readonly position: ViewPosition;
}

/** A process instance. */
export interface InstanceView {
  readonly instance: number;
  /** The counter of the definition's key; definitions are keys of partition 1. */
  readonly definition: number;
  readonly processId: string;
  readonly processName: string;
  readonly version: number;
  readonly versionTag: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Why it takes nothing but a cancel any more; empty while it is well. */
  readonly banned: string;
  /** The instance that calls it, and the call activity's element instance there; 0 where none does. */
  readonly parentInstance: number;
  readonly parentElement: number;
  /** The outermost of the instances that call it; the instance itself where none does. */
  readonly root: number;
  readonly tags: readonly string[];
}

/** An element instance. */
export interface ElementView {
  readonly element: number;
  readonly elementId: string;
  readonly elementName: string;
  /** As Zeebe calls it: `SERVICE_TASK`. */
  readonly type: string;
  readonly instance: number;
  /** The outermost instance that calls its own; its own where none does. */
  readonly root: number;
  readonly definition: number;
  readonly processId: string;
  readonly startedAt: number;
}

/** A variable, of the very scope that has it. */
export interface VariableView {
  readonly scope: number;
  /** Its place among the variables of the scope: 0, 1, … */
  readonly place: number;
  readonly instance: number;
  /** The outermost instance that calls its own; its own where none does. */
  readonly root: number;
  readonly name: string;
  /** JSON text. */
  readonly value: string;
}

/** A job. */
export interface JobView {
  readonly job: number;
  readonly element: number;
  readonly instance: number;
  readonly type: string;
  readonly retries: number;
  /** As Zeebe calls it: `CREATED` until it fails, also while a worker has it. */
  readonly state: string;
  readonly worker: string;
  /** Milliseconds since 1970; 0 while it is not activated. */
  readonly deadline: number;
}

/** An incident. */
export interface IncidentView {
  readonly incident: number;
  readonly type: IncidentType;
  readonly text: string;
  readonly instance: number;
  readonly element: number;
  /** The job that it is about; 0 if it is about none. */
  readonly job: number;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** The views, by the queries that give them. */
export interface Views {
  readonly Instances: InstanceView;
  readonly Elements: ElementView;
  readonly Variables: VariableView;
  readonly Jobs: JobView;
  readonly Incidents: IncidentView;
}

export type ViewName = keyof Views;

/** Which area gives a view. */
export const viewAreas = {
  Instances: 'instance',
  Elements: 'instance',
  Variables: 'instance',
  Jobs: 'job',
  Incidents: 'incident',
} as const satisfies Record<ViewName, AreaName>;
