import type { Flow, NodeIndex } from '@millrace/bpmn-model';
import type { Draft, DraftNode } from './draft.ts';
import type { Problems } from './problems.ts';

/**
 * A flow from each throw link event to the catch event of its name in its scope. That a flow and a link are one kind of
 * way makes whatever looks for ways see links.
 */
export function linkFlows({ nodes }: Draft, problems: Problems): Flow[] {
  const targets = new Map<string, NodeIndex>();
  for (const [index, node] of nodes.entries()) {
    const name = linkAt(node, 'intermediateCatchEvent');
    if (name === undefined) continue;
    const id = `${node.scope}/${name}`;
    if (targets.has(id)) {
      problems.add(
        scopeOf(nodes, node),
        `Multiple intermediate catch link event definitions with the same name '${name}' are not allowed.`,
      );
    }
    targets.set(id, index);
  }
  return [...nodes.entries()].flatMap(([source, node]) => {
    const name = linkAt(node, 'intermediateThrowEvent');
    if (name === undefined) return [];
    const target = targets.get(`${node.scope}/${name}`);
    if (target !== undefined) return { id: '', source, target };
    problems.add(
      scopeOf(nodes, node),
      `Can't find an catch link event for the throw link event with the name '${name}'.`,
    );
    return [];
  });
}

/** The name of the link that a node is an end of; undefined for other nodes, and where the name is missing. */
function linkAt({ body }: DraftNode, kind: 'intermediateCatchEvent' | 'intermediateThrowEvent'): string | undefined {
  return body.kind === kind && body.event.type === 'link' ? body.event.name || undefined : undefined;
}

/** The process or sub-process around a node, whose problem it is in Zeebe. */
function scopeOf(nodes: Draft['nodes'], { scope }: DraftNode): DraftNode['element'] {
  return (nodes[scope] as DraftNode).element;
}
