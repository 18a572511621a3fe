import type { Int64 } from '@millrace/protocol';
import type { Target } from './hostile-work.ts';

/** Creates instances at once. Those that are rejected are left out. */
export async function createAll(
  { client }: Target,
  processId: string,
  count: number,
  variables = '',
): Promise<readonly Int64[]> {
  const request = { bpmnProcessId: processId, version: -1, variables };
  const created = await Promise.allSettled(
    Array.from({ length: count }, () => client.call('CreateProcessInstance', request)),
  );
  return created.flatMap((each) => (each.status === 'fulfilled' ? [each.value.processInstanceKey] : []));
}

/** Cancels instances, each until it is done: none is left behind. */
export async function cancelAll({ client }: Target, instances: readonly Int64[]): Promise<void> {
  for (let left = instances; left.length > 0; ) {
    const ended = await Promise.allSettled(
      left.map((processInstanceKey) => client.call('CancelProcessInstance', { processInstanceKey })),
    );
    left = left.filter((_, index) => {
      const each = ended[index];
      return each?.status === 'rejected' && (each.reason as { code?: number }).code !== NOT_FOUND;
    });
  }
}

const NOT_FOUND = 5;
