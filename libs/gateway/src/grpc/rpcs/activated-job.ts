import { numberToInt64 } from '@millrace/protocol';
import { ActivatedJob, type ActivatedJobInit } from '@millrace/protocol/gateway';
import { defaultTenant } from '../../commands/checks/tenants.ts';
import type { DeliveredJob } from '../../jobs/delivered-job.ts';

/** A job in the message of its worker. */
export function activatedJob(job: DeliveredJob): Required<ActivatedJobInit> {
  return {
    ...job,
    deadline: numberToInt64(job.deadline),
    tenantId: defaultTenant,
    userTask: undefined,
    kind: ActivatedJob.JobKind.BPMN_ELEMENT,
    listenerEventType: ActivatedJob.ListenerEventType.UNSPECIFIED,
  };
}
