import type { CallActivityNode, NodeIndex, ProcessModel } from '@millrace/bpmn-model';
import { boundVersion } from '../definitions/versions.ts';
import { evaluateString } from '../expressions/evaluate.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import type { ElementInstance } from '../lifecycle/behaviour.ts';
import { type Failure, fail, failEvaluation } from '../lifecycle/outcome.ts';
import { definitionOf } from '../model-of.ts';
import type { InstanceTurn } from '../shape.ts';
import { DEEPEST, depthOf } from './depth.ts';
import { missingText } from './missing-text.ts';

/** The process that a call activity calls, and its none start event. */
interface Called {
  readonly kind: 'called';
  readonly definition: number;
  readonly model: ProcessModel;
  readonly start: NodeIndex;
}

/** Finds the version that a call activity calls. */
export function findCalled(turn: InstanceTurn, element: ElementInstance<CallActivityNode>): Called | Failure {
  const { tables } = turn;
  const { key, row, node } = element;
  const id = evaluateString(node.processId, evaluatingIn(turn, key, row.instance));
  if (!id.ok) return failEvaluation(id);
  const { deployment } = definitionOf(tables, row.instance);
  const found = boundVersion(tables.definitions, id.value, node.binding, deployment);
  if (!found) return fail('CALLED_ELEMENT_ERROR', missingText(turn, id.value, node.binding, deployment));
  const [definition, { model }] = found;
  if (model.startNode === undefined) {
    const text = `Expected process with BPMN process id '${id.value}' to have a none start event, but not found.`;
    return fail('CALLED_ELEMENT_ERROR', text);
  }
  if (depthOf(tables.instances.get(row.instance)) + 1 >= DEEPEST) {
    return fail('CALLED_ELEMENT_ERROR', tooDeepText(turn, id.value, row.root));
  }
  return { kind: 'called', definition, model, start: model.startNode };
}

function tooDeepText(turn: InstanceTurn, id: string, root: number): string {
  return (
    `Expected to call process with BPMN process id '${id}', but ${DEEPEST} process instances call each other already, ` +
    `which is the limit. If a process calls itself without end, cancel the root process instance '${turn.key(root)}'.`
  );
}
