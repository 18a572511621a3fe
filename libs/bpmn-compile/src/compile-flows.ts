import type { Flow } from '@millrace/bpmn-model';
import type { Draft } from './draft.ts';
import { flowNodeKindOf } from './elements/flow-node-kinds.ts';
import { requiredAttribute } from './extensions.ts';
import type { FileContext } from './file-context.ts';
import type { Problems } from './problems.ts';
import { bpmnChildren, tokenOf, type XmlElement } from './xml/xml-element.ts';

const conditionalSources = new Set(['exclusiveGateway', 'inclusiveGateway']);

/** The sequence flows between the nodes. One at an element that has no node is left out: that element was refused. */
export function compileFlows({ nodes, flows }: Draft, { elementsById, problems }: FileContext): Flow[] {
  const indexOf = new Map(nodes.map(({ element }, index) => [element, index]));
  return flows.flatMap((flow) => {
    const [source, target] = ['sourceRef', 'targetRef'].map((end) => elementsById.get(tokenOf(flow, end) ?? ''));
    if (source === undefined || target === undefined) return [];
    checkFlow(flow, source, target, problems);
    const [from, to] = [indexOf.get(source), indexOf.get(target)];
    if (from === undefined || to === undefined) return [];
    return { id: tokenOf(flow, 'id') ?? '', source: from, target: to };
  });
}

function checkFlow(flow: XmlElement, source: XmlElement, target: XmlElement, problems: Problems): void {
  requiredAttribute(flow, 'id', problems);
  for (const end of [source, target]) {
    if (flowNodeKindOf(end) === undefined || end.parent !== flow.parent) {
      problems.add(flow, `Must connect flow nodes of its own scope, but '${tokenOf(end, 'id')}' is none`);
    }
  }
  if (source.name === 'endEvent') {
    problems.add(source, 'End events must not have outgoing sequence flows to other elements.');
  }
  if (bpmnChildren(flow, 'conditionExpression').length > 0 && !conditionalSources.has(source.name)) {
    problems.add(flow, 'Conditional sequence flows are only supported at exclusive or inclusive gateway');
  }
}
