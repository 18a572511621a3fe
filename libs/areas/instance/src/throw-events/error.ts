import type { ErrorThrowDefinition } from '@millrace/bpmn-model';
import { evaluateString } from '../expressions/evaluate.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import { fail, failEvaluation, WAIT } from '../lifecycle/outcome.ts';
import { findCatcher, uncaughtText } from './find-catcher.ts';
import type { ThrowEvent } from './throw-event.ts';

/** An error: a scope around the event may catch it, and is interrupted with all that is in it. */
export const error: ThrowEvent<ErrorThrowDefinition> = {
  throw({ turn, schedule }, { key, row }, { errorCode }) {
    const code = evaluateString(errorCode, evaluatingIn(turn, key, row.instance));
    if (!code.ok) return failEvaluation(code);
    const { catcher, available } = findCatcher(turn.tables, row.scope, 'error', code.value);
    if (!catcher) return fail('UNHANDLED_ERROR_EVENT', uncaughtText(code.value, '', available));
    schedule({ do: 'trigger', ...catcher, variables: [] });
    return WAIT;
  },
};
