import type { Turn } from '@millrace/kernel';
import type { Answers, Commands, Events, LineLogged } from '@millrace/protocol';
import type { IncidentsQuery } from './queries/incidents.ts';
import type { Incident } from './tables.ts';

/** The incident area's messages and rows, as types. */
export interface IncidentShape {
  readonly tables: { readonly incidents: Incident };
  readonly commands: Commands['incident'];
  readonly events: Events['incident'];
  readonly sends: {
    readonly instance: Pick<Commands['instance'], 'RetryAfterIncident'>;
    readonly job: Pick<Commands['job'], 'RetryAfterIncident'>;
  };
  readonly answers: Pick<Answers, never>;
  readonly effects: LineLogged;
  readonly queries: { readonly Incidents: IncidentsQuery };
}

export type IncidentTurn = Turn<IncidentShape>;
