import { type Flow, formatVersion, type Node, noScope, type ProcessModel } from '@millrace/bpmn-model';
import { checkExpressions } from './check-expressions.ts';
import { checkLimits } from './check-limits.ts';
import { type CompensationLinks, compileCompensation } from './compile-compensation.ts';
import { compileFlows } from './compile-flows.ts';
import { linksOf, startNodeOf } from './compile-links.ts';
import { compileScope } from './compile-scope.ts';
import type { Draft } from './draft.ts';
import { checkBoundaryEvents } from './elements/check-boundary-events.ts';
import { checkEventBasedGateways } from './elements/check-event-based-gateways.ts';
import { checkEventSubProcesses } from './elements/check-event-sub-processes.ts';
import { checkStartEvents } from './elements/check-start-events.ts';
import { checkProcess, versionTagOf } from './elements/process.ts';
import { requiredAttribute } from './extensions.ts';
import { linkFlows } from './link-flows.ts';
import type { Process } from './moddle/element.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import type { Problems } from './problems.ts';

/** Checks and compiles one executable process. */
export function compileProcess(process: Process, problems: Problems): ProcessModel {
  const processId = requiredAttribute(process, 'id', problems);
  checkProcess(process, problems);
  const versionTag = versionTagOf(process, problems);
  const draft: Draft = { nodes: [{ element: process, scope: noScope, body: { kind: 'process' } }], flows: [] };
  compileScope(process, 0, draft, problems);
  checkBoundaryEvents(draft, problems);
  checkEventBasedGateways(draft, problems);
  checkEventSubProcesses(draft, problems);
  checkStartEvents(draft, process, problems);
  const flows = [...compileFlows(draft, problems), ...linkFlows(draft, problems)];
  const neighbours = neighboursOf(draft, flows);
  const compensation = compileCompensation(draft, neighbours, problems);
  checkLimits(process, draft, neighbours, problems);
  checkExpressions(draft, flows, neighbours, problems);
  return {
    version: formatVersion,
    processId,
    ...nameOf(process),
    ...versionTag,
    nodes: nodesOf(draft, flows, neighbours, compensation),
    flows,
    ...startNodeOf(0, neighbours),
  };
}

function nodesOf(
  draft: Draft,
  flows: readonly Flow[],
  neighbours: Neighbours,
  { compensations, throws }: CompensationLinks,
): Node[] {
  return draft.nodes.map(({ element, scope, body, isInner }, index) => ({
    id: element.id ?? '',
    ...nameOf(element),
    scope,
    outgoing: neighbours.outgoing[index] ?? [],
    ...{ inputs: [], outputs: [], boundaryEvents: (!isInner && neighbours.boundaryEvents.get(element)) || [] },
    ...body,
    ...linksOf(index, draft, flows, neighbours),
    ...optional('compensation', compensations.get(index)),
    ...optional('event', throws.get(index)),
    // The kinds have the links that their elements have: `compile-links.ts` sees to it.
  })) as Node[];
}

/** An empty name counts as none, as it does for Zeebe. */
function nameOf({ name }: { readonly name?: string }): { name?: string } {
  return name ? { name } : {};
}

/** A field that is left out where there is no value. */
function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [N in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [N in Name]?: Value });
}
