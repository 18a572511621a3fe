import type { NodeIndex, ProcessModel } from '@millrace/bpmn-model';
import { reject } from '@millrace/kernel';
import type { Commands } from '@millrace/protocol';
import type { InstanceTurn } from '../shape.ts';
import { elementsById } from './elements-by-id.ts';

type Options = NonNullable<Commands['instance']['CreateInstance']['options']>;

/** An instance that was just made keeps what was asked for beside its process, if anything was. */
export function setOptions(
  turn: InstanceTurn,
  instance: number,
  model: ProcessModel,
  { tags, terminateAfter: ids }: Options,
): void {
  const terminateAfter = [...new Set(ids.map((id) => nodeWith(model, id)))];
  if (tags.length > 0 || terminateAfter.length > 0) {
    turn.emit('InstanceOptionsSet', { instance, tags: [...tags], terminateAfter });
  }
}

function nodeWith(model: ProcessModel, id: string): NodeIndex {
  const expected = 'Expected to create instance of process with runtime instructions but';
  return elementsById(model).nodes.get(id) ?? reject.invalidArgument(`${expected} no element found with id '${id}'.`);
}
