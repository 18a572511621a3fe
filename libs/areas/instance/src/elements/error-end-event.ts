import type { ErrorEndEventNode } from '@millrace/bpmn-model';
import { evaluateString } from '../expressions/evaluate.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import type { Behaviour } from './behaviour.ts';
import { block } from './block.ts';
import { findCatcher, uncaughtText } from './find-catcher.ts';
import { interrupt } from './terminate.ts';

/** An error end event: the scopes around it may catch what it throws. */
export const errorEndEvent: Behaviour<ErrorEndEventNode> = {
  activate(turn, { key, row, node }) {
    const code = evaluateString(node.errorCode, evaluatingIn(turn, key, row.instance));
    if (!code.ok) return block(turn, key, 'activating', 'EXTRACT_VALUE_ERROR', code.text);
    const { catcher, available } = findCatcher(turn.tables, row.scope, code.value);
    if (catcher) interrupt(turn, catcher.element, catcher.boundaryEvent, []);
    else block(turn, key, 'activating', 'UNHANDLED_ERROR_EVENT', uncaughtText(code.value, '', available));
  },
};
