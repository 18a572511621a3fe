import type { Turn } from '@millrace/kernel';
import type { Answers, Commands, Events, JobEffect, StreamPlaces } from '@millrace/protocol';
import type { JobsQuery } from './queries/jobs.ts';
import type { Job } from './tables.ts';

/** The job area's messages and rows, as types. */
export interface JobShape {
  readonly tables: { readonly jobs: Job };
  readonly commands: Commands['job'];
  readonly events: Events['job'];
  readonly sends: {
    readonly instance: Pick<Commands['instance'], 'CompleteElement' | 'SetLocalVariables' | 'ThrowError'>;
    readonly incident: Pick<Commands['incident'], 'RaiseIncident' | 'CloseIncident'>;
  };
  readonly answers: Pick<
    Answers,
    | 'ActivateJobsAnswer'
    | 'FailJobAnswer'
    | 'ResolveIncidentAnswer'
    | 'UpdateJobRetriesAnswer'
    | 'UpdateJobTimeoutAnswer'
    | 'UpdateJobAnswer'
  >;
  readonly effects: JobEffect;
  readonly queries: { readonly Jobs: JobsQuery };
  readonly transient: StreamPlaces;
}

export type JobTurn = Turn<JobShape>;
