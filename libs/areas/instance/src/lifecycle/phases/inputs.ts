import type { Node } from '@millrace/bpmn-model';
import { evaluatingIn } from '../../expressions/evaluating-in.ts';
import { mapVariables } from '../../variables/map-variables.ts';
import { mergeLocally } from '../../variables/merge-upwards.ts';
import type { ElementInstance } from '../behaviour.ts';
import type { Execution } from '../execution.ts';
import { CONTINUE, fail, type Outcome } from '../outcome.ts';

/** The input mappings give the element instance variables of its own. */
export function mapInputs({ turn }: Execution, { key, row, node }: ElementInstance<Node>): Outcome {
  if (node.inputs.length === 0) return CONTINUE;
  const mapped = mapVariables(node.inputs, evaluatingIn(turn, key, row.instance), false);
  if (!mapped.ok) return fail('IO_MAPPING_ERROR', mapped.text);
  mergeLocally(turn, key, mapped.value);
  return CONTINUE;
}
