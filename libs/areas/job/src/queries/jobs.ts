import type { QueryHandler, ReadonlyTables } from '@millrace/kernel';
import type { JobView, ViewPage, ViewRequest, ViewRow } from '@millrace/protocol';
import type { JobShape } from '../shape.ts';
import { ALL, type JobState } from '../tables.ts';

/** The jobs, in the order of their keys; or those of some element instances. */
export interface JobsQuery {
  readonly request: ViewRequest;
  readonly result: ViewPage<JobView>;
}

/** What Zeebe calls the states of jobs that are alive. */
const states: { readonly [S in JobState]: string } = {
  activatable: 'CREATED',
  activated: 'CREATED',
  failed: 'FAILED',
  errorThrown: 'ERROR_THROWN',
};

export const jobs: QueryHandler<JobShape, JobsQuery> = (tables, { after, limit, elements, key }) => {
  if (key !== undefined) return { rows: after.length === 0 ? viewRow(tables, key) : [], next: undefined };
  if (elements) {
    const keys = elements.flatMap((element) => [...tables.jobs.scan('byElement', element)]);
    return { rows: keys.flatMap(({ key: job }) => viewRow(tables, job)), next: undefined };
  }
  const rows: ViewRow<JobView>[] = [];
  for (const { key: job } of tables.jobs.scan('all', ALL, after[0])) {
    rows.push(...viewRow(tables, job));
    if (rows.length === limit) return { rows, next: [job] };
  }
  return { rows, next: undefined };
};

function viewRow({ jobs }: ReadonlyTables<JobShape>, job: number): ViewRow<JobView>[] {
  const row = jobs.get(job);
  if (!row) return [];
  const { element, instance, type, retries, state, worker, deadline } = row;
  const view = { job, element, instance, type, retries, state: states[state], worker, deadline };
  return [{ row: view, position: [job] }];
}
