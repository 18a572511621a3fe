import type { NodeIndex, ProcessModel } from '@millrace/bpmn-model';
import { reject } from '@millrace/kernel';
import type { Commands } from '@millrace/protocol';
import { checkTags } from './creation/check-tags.ts';
import { setOptions } from './creation/set-options.ts';
import { startNodes } from './creation/start-nodes.ts';
import { latestVersion } from './definitions/versions.ts';
import { makeInstance } from './make-instance.ts';
import type { InstanceTurn } from './shape.ts';
import type { Definition } from './tables.ts';

const LATEST = -1;
const NONE = -1;
/** All definitions are made on this partition, so their keys are of it. */
export const DEPLOYMENT_PARTITION = 1;

type Wanted = Commands['instance']['CreateInstance'];

/** An instance that was just made. */
export interface Started {
  readonly instance: number;
  readonly definition: number;
  readonly processId: string;
  readonly version: number;
  readonly model: ProcessModel;
  /** Its none start event, which is still to be entered; none is needed where it starts elsewhere. */
  readonly start: NodeIndex;
  /** The nodes that it starts before in place of that. */
  readonly startNodes: readonly NodeIndex[];
}

/** What the answer to its creation says of an instance. */
export function answerOf({ instance, definition, processId, version }: Started) {
  return { instance, definition, processId, version };
}

/** Makes an instance of a process: named by id and version, else by key. */
export function startInstance(turn: InstanceTurn, wanted: Wanted): Started {
  const [definition, { processId, version, model }] = find(turn, wanted);
  const { options } = wanted;
  if (options) checkTags(options.tags);
  const nodes = options ? startNodes(model, options.startElements) : [];
  const start = model.startNode ?? NONE;
  if (start === NONE && nodes.length === 0) {
    reject.invalidState('Expected to create instance of process with none start event, but there is no such event');
  }
  const instance = makeInstance(turn, definition, wanted.variables);
  if (options) setOptions(turn, instance, model, options);
  return { instance, definition, processId, version, model, start, startNodes: nodes };
}

function find(turn: InstanceTurn, wanted: Wanted): readonly [number, Definition] {
  const { processId, version, definition } = wanted;
  const { definitions } = turn.tables;
  if (processId === '') {
    const found = definitions.get(definition);
    if (found && !found.isLocked) return [definition, found];
    const key = turn.key(definition, 'deployment', DEPLOYMENT_PARTITION);
    return reject.notFound(`Expected to find process definition with key '${key}', but none found`);
  }
  if (version === LATEST) {
    return (
      latestVersion(definitions, processId) ??
      reject.notFound(`Expected to find process definition with process ID '${processId}', but none found`)
    );
  }
  for (const { order, key } of definitions.scan('byId', processId)) {
    const found = order === version ? definitions.get(key) : undefined;
    if (found) return [key, found];
  }
  return reject.notFound(
    `Expected to find process definition with process ID '${processId}' and version '${version}', but none found`,
  );
}
