import { command, refuse } from '@millrace/kernel';
import type { Commands } from '@millrace/protocol';
import { enter } from '../elements/enter.ts';
import type { InstanceShape, InstanceTurn } from '../shape.ts';
import type { Definition } from '../tables.ts';

const LATEST = -1;
/** All definitions are made on this partition, so their keys are of it. */
const DEPLOYMENT_PARTITION = 1;

/** Starts an instance at the none start event of a process: named by id and version, else by key. */
export const createInstance = command<InstanceShape, 'CreateInstance'>((turn, wanted) => {
  const [definition, { processId, version, model }] = find(turn, wanted);
  const start = model.startNode;
  if (start === undefined) {
    refuse.invalidState('Expected to create instance of process with none start event, but there is no such event');
  }
  const instance = turn.nextKey();
  turn.emit('InstanceCreated', { instance, definition });
  turn.emit('ElementActivated', { element: instance, instance, scope: 0, node: 0, token: 0 });
  if (wanted.variables.length > 0) turn.emit('VariablesMerged', { scope: instance, variables: wanted.variables });
  turn.answer('CreateInstanceAnswer', { instance, definition, processId, version });
  enter(turn, instance, start);
});

function find(turn: InstanceTurn, wanted: Commands['instance']['CreateInstance']): readonly [number, Definition] {
  const { processId, version, definition } = wanted;
  const { definitions } = turn.tables;
  if (processId === '') {
    const found = definitions.get(definition);
    if (found) return [definition, found];
    const key = turn.key(definition, 'deployment', DEPLOYMENT_PARTITION);
    return refuse.notFound(`Expected to find process definition with key '${key}', but none found`);
  }
  if (version === LATEST) {
    return (
      definitions.last('byProcess', processId) ??
      refuse.notFound(`Expected to find process definition with process ID '${processId}', but none found`)
    );
  }
  for (const { order, key } of definitions.scan('byProcess', processId)) {
    const found = order === version ? definitions.get(key) : undefined;
    if (found) return [key, found];
  }
  return refuse.notFound(
    `Expected to find process definition with process ID '${processId}' and version '${version}', but none found`,
  );
}
