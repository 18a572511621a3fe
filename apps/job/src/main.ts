/** The job service. */
import { job } from '@millrace/area-job';
import { runService } from '@millrace/cluster';

await runService(job, 'it keeps jobs and hands them to workers.');
