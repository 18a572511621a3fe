import type { Text, UserTaskWork } from '@millrace/bpmn-model';
import {
  type Evaluated,
  type Evaluating,
  evaluateInteger,
  evaluateString,
  evaluateStrings,
} from '../expressions/evaluate.ts';
import { evaluateDateTimeText } from '../expressions/evaluate-date-time.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import { failEvaluation, WAIT } from '../lifecycle/outcome.ts';
import type { InstanceShape } from '../shape.ts';
import { findForm } from '../user-tasks/find-form.ts';
import { HIGHEST_PRIORITY, isPriority, USUAL_PRIORITY } from '../user-tasks/priority.ts';
import type { WorkRule } from './work-rule.ts';

type Attributes = Omit<InstanceShape['events']['UserTaskCreated'], 'userTask' | 'instance' | 'form'>;

/** People do it: the user task is kept until somebody completes it. */
export const userTask: WorkRule<UserTaskWork> = {
  begin({ turn }, { key, row: { instance } }, work) {
    const where = evaluatingIn(turn, key, instance);
    const attributes = attributesOf(work, where);
    if (!attributes.ok) return failEvaluation(attributes);
    const form = work.form ? findForm(turn, instance, work.form, where) : 0;
    if (typeof form === 'object') return form;
    turn.emit('UserTaskCreated', { userTask: key, instance, form, ...attributes.value });
    return WAIT;
  },
  takeBack({ turn }, { key }) {
    if (turn.tables.userTasks.get(key)) turn.emit('UserTaskCanceled', { userTask: key });
  },
};

function attributesOf(work: UserTaskWork, where: Evaluating): Evaluated<Attributes> {
  const assignee = evaluateString(work.assignee ?? '', where);
  if (!assignee.ok) return assignee;
  const candidateGroups = stringsOf(work.candidateGroups, where);
  if (!candidateGroups.ok) return candidateGroups;
  const candidateUsers = stringsOf(work.candidateUsers, where);
  if (!candidateUsers.ok) return candidateUsers;
  const dueDate = dateOf(work.dueDate, where);
  if (!dueDate.ok) return dueDate;
  const followUpDate = dateOf(work.followUpDate, where);
  if (!followUpDate.ok) return followUpDate;
  const priority = priorityOf(work.priority, where);
  if (!priority.ok) return priority;
  const externalReference = evaluateString(work.externalReference ?? '', where);
  if (!externalReference.ok) return externalReference;
  return {
    ok: true,
    value: {
      ...{ assignee: assignee.value, dueDate: dueDate.value ?? '', followUpDate: followUpDate.value ?? '' },
      ...{ candidateGroups: [...candidateGroups.value], candidateUsers: [...candidateUsers.value] },
      ...{ priority: priority.value, externalReference: externalReference.value },
    },
  };
}

function stringsOf(text: Text | undefined, where: Evaluating): Evaluated<readonly string[]> {
  return text === undefined ? { ok: true, value: [] } : evaluateStrings(text, where);
}

function dateOf(text: Text | undefined, where: Evaluating): Evaluated<string | undefined> {
  return text === undefined ? { ok: true, value: undefined } : evaluateDateTimeText(text, where);
}

function priorityOf(priority: number | Text | undefined, where: Evaluating): Evaluated<number> {
  if (typeof priority !== 'string') return { ok: true, value: priority ?? USUAL_PRIORITY };
  const value = evaluateInteger(priority, where);
  if (!value.ok || isPriority(value.value)) return value;
  return {
    ok: false,
    text: `Expected priority to be in the range [0,${HIGHEST_PRIORITY}] but was '${value.value}'.`,
  };
}
