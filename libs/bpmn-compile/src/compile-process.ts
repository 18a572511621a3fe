import { type Flow, formatVersion, type Node, noScope, type ProcessModel } from '@millrace/bpmn-model';
import { compileFlows } from './compile-flows.ts';
import { compileScope } from './compile-scope.ts';
import type { Draft } from './draft.ts';
import { checkProcess, versionTagOf } from './elements/process.ts';
import { requiredAttribute } from './extensions.ts';
import type { FileContext } from './file-context.ts';
import { attributeOf, tokenOf, type XmlElement } from './xml/xml-element.ts';

/** Checks and compiles one executable process. */
export function compileProcess(process: XmlElement, file: FileContext): ProcessModel {
  const processId = requiredAttribute(process, 'id', file.problems).trim();
  checkProcess(process, file.problems);
  const versionTag = versionTagOf(process, file.problems);
  const draft: Draft = { nodes: [{ element: process, scope: noScope, body: { kind: 'process' } }], flows: [] };
  compileScope(process, 0, draft, file.problems);
  const flows = compileFlows(draft, file);
  return {
    version: formatVersion,
    processId,
    ...nameOf(process),
    ...versionTag,
    nodes: nodesOf(draft, flows),
    flows,
    ...startNodeOf(draft),
  };
}

function nodesOf({ nodes }: Draft, flows: readonly Flow[]): Node[] {
  const outgoing = nodes.map((): number[] => []);
  flows.forEach(({ source }, index) => {
    outgoing[source]?.push(index);
  });
  return nodes.map(({ element, scope, body }, index) => ({
    id: tokenOf(element, 'id') ?? '',
    ...nameOf(element),
    scope,
    outgoing: outgoing[index] ?? [],
    ...body,
  }));
}

function startNodeOf({ nodes }: Draft): { startNode?: number } {
  const startNode = nodes.findIndex(({ scope, body }) => scope === 0 && body.kind === 'startEvent');
  return startNode < 0 ? {} : { startNode };
}

function nameOf(element: XmlElement): { name?: string } {
  const name = attributeOf(element, 'name');
  return name === undefined ? {} : { name };
}
