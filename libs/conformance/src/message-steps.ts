import type { PublishMessageRequestInit } from '@millrace/protocol/gateway';
import type { CaseContext } from './case.ts';
import { int64 } from './client/int64.ts';
import { end, file, message, messageBoundary, path, process, start, task } from './model/bpmn.ts';
import { deploy, LONG_MS } from './steps.ts';

/** A message by the name that has the id of the case, buffered for longer than the case goes on. */
export function publish({ client, id }: CaseContext, part: PublishMessageRequestInit = {}) {
  const buffered = { name: id, correlationKey: 'k', timeToLive: int64(LONG_MS) };
  return client.call('PublishMessage', { ...buffered, ...part });
}

/** Deploys a process that waits for that message, and then has a job of the type that has the id of the case. */
export function deployWaiting(context: CaseContext, wait: string, processId = context.id) {
  const { id } = context;
  const flows = path('start', 'wait', 'after', 'end');
  const xml = file(message(id), process(processId, start, wait, task('after', { type: id }), end, flows));
  return deploy(context, { name: `${processId}.bpmn`, xml });
}

/** Deploys a process with a task of type `<id>-work`, at which that message leads to a task of type `<id>`. */
export function deployBoundary(context: CaseContext, interrupting: boolean) {
  const { id } = context;
  const tasks = task('work', { type: `${id}-work` }) + task('after', { type: id });
  const event = messageBoundary('came', 'work', interrupting);
  const xml = file(message(id), process(id, start, tasks, event, path('start', 'work'), path('came', 'after')));
  return deploy(context, { name: `${id}.bpmn`, xml });
}
