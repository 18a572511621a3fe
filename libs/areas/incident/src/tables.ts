import { table } from '@millrace/kernel';
import type { IncidentType } from '@millrace/protocol';

/** Why an element instance or job cannot go on. The area that raised it retries and closes it. */
export interface Incident {
  /** The number of the area that raised it. */
  readonly area: number;
  /** The element instance or job of that area that it stops. */
  readonly owner: number;
  /** Distinguishes the incidents of one owner. */
  readonly incidentNumber: number;
  readonly type: IncidentType;
  readonly text: string;
  readonly instance: number;
  readonly element: number;
  /** When it was raised, in milliseconds since 1970. */
  readonly time: number;
}

/** The group of an index of all rows. */
export const ALL = 0;

export const tables = {
  incidents: table<Incident>({
    byOwner: ({ area, owner, incidentNumber }) => ({ group: ownerGroup(area, owner), order: incidentNumber }),
    /** For the views. */
    byInstance: ({ instance }, key) => ({ group: instance, order: key }),
    all: (_, key) => ({ group: ALL, order: key }),
  }),
};

/** The group of the incidents of an owner. */
export function ownerGroup(area: number, owner: number): string {
  return `${area}/${owner}`;
}
