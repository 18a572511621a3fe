import { evaluatingIn } from '../expressions/evaluating-in.ts';
import type { InstanceTurn } from '../shape.ts';
import { openSubscriptions } from '../subscriptions/open-subscriptions.ts';
import { wantedSubscriptions } from '../subscriptions/wanted-subscriptions.ts';
import { mapVariables } from '../variables/map-variables.ts';
import { mergeLocally } from '../variables/merge-upwards.ts';
import { behaviourOf } from './behaviours.ts';
import { block } from './block.ts';
import { elementAt } from './element-at.ts';

/** An element instance begins: its input mappings, then what its kind does first, then what it waits for beside that. */
export function activate(turn: InstanceTurn, key: number): void {
  const element = elementAt(turn.tables, key);
  const { node, row } = element;
  if ('inputs' in node && node.inputs) {
    const mapped = mapVariables(node.inputs, evaluatingIn(turn, key, row.instance), false);
    if (!mapped.ok) {
      block(turn, key, 'activating', 'IO_MAPPING_ERROR', mapped.text);
      return;
    }
    mergeLocally(turn, key, mapped.value);
  }
  const waits = wantedSubscriptions(turn, element);
  if (!waits.ok) {
    block(turn, key, 'activating', 'EXTRACT_VALUE_ERROR', waits.text);
    return;
  }
  behaviourOf(node).activate(turn, element);
  openSubscriptions(turn, key, waits.value);
}
