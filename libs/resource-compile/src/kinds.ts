import { bpmn } from './kinds/bpmn.ts';
import { dmn } from './kinds/dmn.ts';
import { form } from './kinds/form.ts';
import type { Resource, ResourceKind } from './resource.ts';

/** Every kind of resource that can be deployed. */
const KINDS: readonly ResourceKind[] = [bpmn, dmn, form];

/** The kind of a resource, by its name. */
export function kindOf({ name }: Pick<Resource, 'name'>): ResourceKind | undefined {
  return KINDS.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
}

/** Whether a resource is of a kind that can be deployed. */
export function isKnownResource(resource: Pick<Resource, 'name'>): boolean {
  return kindOf(resource) !== undefined;
}

/** The other resources of a deployment that a resource may import: those of its kind, if the kind has imports. */
export function importable(resource: Resource, deployment: readonly Resource[]): readonly Resource[] {
  const kind = kindOf(resource);
  if (!kind?.imports) return [];
  return deployment.filter((other) => other.name !== resource.name && kindOf(other) === kind);
}
