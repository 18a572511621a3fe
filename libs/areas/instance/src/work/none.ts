import type { NoWork } from '@millrace/bpmn-model';
import { CONTINUE } from '../lifecycle/outcome.ts';
import type { WorkRule } from './work-rule.ts';

/** Nothing is done: the token goes on. */
export const none: WorkRule<NoWork> = { begin: () => CONTINUE };
