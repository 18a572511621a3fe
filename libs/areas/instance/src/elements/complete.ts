import type { Variable } from '@millrace/protocol';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import type { InstanceTurn } from '../shape.ts';
import { closeSubscriptions } from '../subscriptions/close-subscriptions.ts';
import { mapVariables } from '../variables/map-variables.ts';
import { mergeLocally, mergeUpwards } from '../variables/merge-upwards.ts';
import { block } from './block.ts';
import { elementAt } from './element-at.ts';
import { leave } from './leave.ts';

/**
 * An element instance has done its work. The variables that this brought are its own where it has output mappings, and
 * only what these make of them goes on to the scopes around it; else they go upwards as they are.
 */
export function complete(turn: InstanceTurn, key: number, variables: readonly Variable[] = []): void {
  const { node, row } = elementAt(turn.tables, key);
  if ('outputs' in node && node.outputs) {
    mergeLocally(turn, key, variables);
    const mapped = mapVariables(node.outputs, evaluatingIn(turn, key, row.instance), true);
    if (!mapped.ok) {
      block(turn, key, 'completing', 'IO_MAPPING_ERROR', mapped.text);
      return;
    }
    mergeUpwards(turn, row.scope, mapped.value);
  } else {
    mergeUpwards(turn, key, variables);
  }
  closeSubscriptions(turn, key);
  leave(turn, key, row, node.outgoing);
}
