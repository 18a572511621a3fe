import type { Flow } from '../flow.ts';
import type { Node, NodeKind } from '../node.ts';
import { noScope } from '../node.ts';
import { formatVersion, type ProcessModel } from '../process-model.ts';

/** A node as a test draws it: its kind, the node that encloses it, the activity that it is attached to, the handler that compensates it, and its fields. */
export interface DrawnNode {
  readonly kind: NodeKind;
  readonly in?: string;
  readonly on?: string;
  /** The handler that compensates it. */
  readonly compensatedBy?: string;
  readonly [field: string]: unknown;
}

/** The events that have no definition unless one is drawn. */
const noneEvents: ReadonlySet<NodeKind> = new Set(['startEvent', 'intermediateThrowEvent', 'endEvent']);

/** The kinds of events that a scope starts with. */
const starts: ReadonlySet<NodeKind> = new Set(['startEvent', 'eventSubProcessStartEvent']);

/** A start event of a process with a definition starts instances by itself: it is not where others begin. */
const isNoneStart = ({ kind, event }: DrawnNode) => kind !== 'startEvent' || event === undefined;

/** The kinds of scopes in a process. */
const enclosing: ReadonlySet<NodeKind> = new Set(['subProcess', 'eventSubProcess']);

/** The kinds of gateways that join tokens. */
const joining: ReadonlySet<NodeKind> = new Set(['parallelGateway', 'inclusiveGateway']);

/**
 * A model as the compiler would make it. Nodes stand by their ids; a flow is `a>b`, with a condition `a>b =x > 1`, or
 * the default of its gateway `a>b default`. Node 0 is the process.
 * @example draw({ s: { kind: 'startEvent' }, e: { kind: 'endEvent' } }, ['s>e'])
 */
export function draw(
  drawn: Readonly<Record<string, DrawnNode>>,
  drawnFlows: readonly string[],
  processId = 'order',
): ProcessModel {
  const ids = ['', ...Object.keys(drawn)];
  const indexOf = (id: string) => {
    const index = ids.indexOf(id);
    if (index < 0) throw new Error(`No node '${id}' is drawn`);
    return index;
  };
  const flows = drawnFlows.map((text, index): Flow & { readonly isDefault: boolean } => {
    const [, source = '', target = '', rest = ''] = /^(\w+)>(\w+) ?(.*)$/.exec(text) ?? [];
    const condition = rest.startsWith('=') ? { condition: rest } : {};
    const isDefault = rest === 'default';
    return { id: `f${index}`, source: indexOf(source), target: indexOf(target), ...condition, isDefault };
  });
  const flowsWhere = (isSo: (flow: (typeof flows)[number]) => boolean) =>
    flows.flatMap((flow, index) => (isSo(flow) ? [index] : []));
  const nodesWhere = (isSo: (node: DrawnNode) => boolean) =>
    Object.entries(drawn).flatMap(([id, node]) => (isSo(node) ? [indexOf(id)] : []));
  const startIn = (scope: string | undefined) =>
    nodesWhere((node) => starts.has(node.kind) && node.in === scope && isNoneStart(node)).slice(0, 1);
  const eventStartsIn = (scope: string | undefined) => {
    const inside = Object.keys(drawn).filter((id) => drawn[id]?.kind === 'eventSubProcess' && drawn[id]?.in === scope);
    const eventStarts = inside.flatMap(startIn);
    return eventStarts.length === 0 ? {} : { eventStarts };
  };

  /** What is to be compensated: an activity that names its handler, and the scopes around it. */
  const leavesCompensation = (id: string): boolean =>
    drawn[id]?.compensatedBy !== undefined ||
    Object.keys(drawn).some((inner) => drawn[inner]?.in === id && leavesCompensation(inner));
  const compensationOf = (id: string, handler: string | undefined) => {
    if (!leavesCompensation(id)) return {};
    return { compensation: handler === undefined ? {} : { handler: indexOf(handler) } };
  };

  const nodes = Object.entries(drawn).map(([id, { in: scope, on: host, compensatedBy, ...fields }]) => {
    const index = indexOf(id);
    const [defaultFlow] = flowsWhere(({ source, isDefault }) => source === index && isDefault);
    const [startNode] = startIn(id);
    return {
      id,
      scope: scope === undefined ? 0 : indexOf(scope),
      outgoing: flowsWhere(({ source }) => source === index),
      ...{ inputs: [], outputs: [], boundaryEvents: nodesWhere((node) => node.on === id) },
      ...(noneEvents.has(fields.kind) ? { event: { type: 'none' } } : {}),
      ...(joining.has(fields.kind) ? { incoming: flowsWhere(({ target }) => target === index) } : {}),
      ...(enclosing.has(fields.kind) ? { startNode, ...eventStartsIn(id) } : {}),
      ...(fields.kind === 'eventSubProcessStartEvent' ? { interrupting: true } : {}),
      ...(fields.kind === 'multiInstanceBody' ? { inner: nodesWhere((node) => node.in === id)[0] } : {}),
      ...(defaultFlow === undefined ? {} : { defaultFlow }),
      ...compensationOf(id, compensatedBy),
      ...(host === undefined ? {} : { attachedTo: indexOf(host), interrupting: true }),
      ...fields,
    } as unknown as Node;
  });
  const [start] = startIn(undefined);
  return {
    version: formatVersion,
    processId,
    nodes: [{ ...processNode(processId), ...eventStartsIn(undefined) }, ...nodes],
    flows: flows.map(({ isDefault: _, ...flow }) => flow),
    ...(start === undefined ? {} : { startNode: start }),
  };
}

function processNode(id: string): Node {
  return { id, kind: 'process', scope: noScope, outgoing: [], inputs: [], outputs: [], boundaryEvents: [] };
}

/** A service task whose job type is its own name, unless `fields` say otherwise. */
export function task(type: string, fields: Readonly<Record<string, unknown>> = {}): DrawnNode {
  const { jobType = type, retries = 3, headers = '{}', ...rest } = fields;
  return { kind: 'serviceTask', work: { type: 'job', jobType, retries, headers }, ...rest };
}
