import { type NodeIndex, nodeAt, noScope, type ProcessModel } from '@millrace/bpmn-model';
import { reject } from '@millrace/kernel';
import { elementTypes } from '../queries/element-types.ts';
import { elementsById } from './elements-by-id.ts';

/** Elements that one instance starts before at the most: each is made in the turn that creates it, or waits as a token. */
const MOST = 1_000;

const UNSUPPORTED: ReadonlySet<string> = new Set(['PROCESS', 'START_EVENT', 'SEQUENCE_FLOW', 'BOUNDARY_EVENT']);
const SUPPORTED = [...new Set(Object.values(elementTypes))].filter((type) => !UNSUPPORTED.has(type));

const EXPECTED = 'Expected to create instance of process with start instructions but';

/** The nodes that an instance starts before, from the ids in its start instructions. */
export function startNodes(model: ProcessModel, ids: readonly string[]): readonly NodeIndex[] {
  if (ids.length > MOST)
    reject.invalidArgument(`${EXPECTED} at most ${MOST} are allowed and ${ids.length} were given.`);
  return ids.map((id) => startNode(model, id));
}

function startNode(model: ProcessModel, id: string): NodeIndex {
  const { nodes, flows, behindEventBasedGateways } = elementsById(model);
  const index = nodes.get(id);
  if (index === undefined) {
    return flows.has(id) && id !== ''
      ? rejectType(id, 'SEQUENCE_FLOW')
      : reject.invalidArgument(`${EXPECTED} no element found with id '${id}'.`);
  }
  if (isInMultiInstance(model, index)) {
    const what = 'is inside a multi-instance subprocess. The creation of elements inside a multi-instance subprocess';
    reject.invalidArgument(`${EXPECTED} the element with id '${id}' ${what} is not supported.`);
  }
  const type = elementTypes[nodeAt(model, index).kind];
  if (UNSUPPORTED.has(type)) rejectType(id, type);
  if (behindEventBasedGateways.has(index)) {
    const what = 'belongs to an event-based gateway. The creation of elements belonging to an event-based gateway';
    reject.invalidArgument(`${EXPECTED} the element with id '${id}' ${what} is not supported.`);
  }
  return index;
}

function rejectType(id: string, type: string): never {
  const supported = `Supported element types are: [${SUPPORTED.join(', ')}]`;
  return reject.invalidArgument(
    `${EXPECTED} the element with id '${id}' targets unsupported element type '${type}'. ${supported}`,
  );
}

function isInMultiInstance(model: ProcessModel, index: NodeIndex): boolean {
  for (let at = nodeAt(model, index).scope; at !== noScope; at = nodeAt(model, at).scope) {
    if (nodeAt(model, at).kind === 'multiInstanceBody') return true;
  }
  return false;
}
