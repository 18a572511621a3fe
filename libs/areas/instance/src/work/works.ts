import type { Work } from '@millrace/bpmn-model';
import { decision } from './decision.ts';
import { job } from './job.ts';
import { none } from './none.ts';
import { publish } from './publish.ts';
import { script } from './script.ts';
import { userTask } from './user-task.ts';
import type { WorkRule } from './work-rule.ts';

/** How each type of work is done. A type without an entry does not build. */
const works: { readonly [T in Work['type']]: WorkRule<Extract<Work, { readonly type: T }>> } = {
  none,
  job,
  publish,
  script,
  decision,
  userTask,
};

/** How this work is done. */
export function workOf({ type }: Work): WorkRule<Work> {
  // The entry under a type takes work of that type: the table above says so.
  return works[type] as WorkRule<Work>;
}
