import type { Binding } from './binding.ts';
import type { Text } from './mapping.ts';

/** Nothing: the task only stands for work that is done elsewhere. */
export interface NoWork {
  readonly type: 'none';
}

/** A job that a worker does. */
export interface JobWork {
  readonly type: 'job';
  readonly jobType: Text;
  /** A number, or an expression that gives one. */
  readonly retries: number | Text;
  /** A JSON object of strings, ready for `ActivatedJob.customHeaders`: `{}` without headers. */
  readonly headers: string;
  /** Headers beside them whose values are only known when the job is created. */
  readonly evaluatedHeaders?: readonly EvaluatedHeader[];
  /** The form of a user task that is a job. */
  readonly form?: FormReference;
}

/** A deployed form. */
export interface FormReference {
  readonly formId: Text;
  readonly binding: Binding;
}

/** Work for people, which the engine keeps: they are assigned to it and complete it. */
export interface UserTaskWork {
  readonly type: 'userTask';
  readonly assignee?: Text;
  /** These two give lists of strings. */
  readonly candidateGroups?: Text;
  readonly candidateUsers?: Text;
  /** These two give a date and time, or null. */
  readonly dueDate?: Text;
  readonly followUpDate?: Text;
  /** From 0 to 100; 50 without one. */
  readonly priority?: number | Text;
  readonly form?: FormReference;
  /** A form that the engine does not have. */
  readonly externalReference?: Text;
  /** As those of a job. */
  readonly headers: string;
}

/** A header of a job with an expression. */
export interface EvaluatedHeader {
  readonly key: string;
  readonly value: Text;
  /** What the expression gives: a string, a list of strings that becomes JSON, or a date and time, which may be null. */
  readonly result: 'string' | 'strings' | 'dateTime';
}

/** An expression that the engine evaluates. */
export interface ScriptWork {
  readonly type: 'script';
  /** FEEL. */
  readonly expression: Text;
  /** The name of the variable that its value becomes. */
  readonly resultVariable: string;
}

/** A message that the engine publishes. */
export interface PublishWork {
  readonly type: 'publish';
  readonly name: Text;
  readonly correlationKey: Text;
  /** Without one it may be published again. */
  readonly messageId?: Text;
  /** The duration for which it is buffered; without one it is for those that wait already. */
  readonly timeToLive?: Text;
}

/** A decision that the engine makes. */
export interface DecisionWork {
  readonly type: 'decision';
  readonly decisionId: Text;
  readonly binding: Binding;
  /** The name of the variable that its output becomes. */
  readonly resultVariable: string;
}

/** What a task does. */
export type Work = NoWork | JobWork | PublishWork | ScriptWork | DecisionWork | UserTaskWork;
