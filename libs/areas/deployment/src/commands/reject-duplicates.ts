import { reject } from '@millrace/kernel';
import type { Commands } from '@millrace/protocol';

type Resource = Commands['deployment']['DeployResources']['compiled'][number];

/** Rejects a deployment in which two definitions of a kind have one id. */
export function rejectDuplicates(resources: readonly Resource[]): void {
  const resourceOf = new Map<string, string>();
  for (const { name, definitions } of resources) {
    for (const { kind, id } of definitions) {
      const key = `${kind}/${id}`;
      const other = resourceOf.get(key);
      if (other !== undefined) reject.invalidArgument(text(kind, id, other, name));
      resourceOf.set(key, name);
    }
  }
}

function text(kind: string, id: string, first: string, second: string): string {
  if (kind === 'process') return `Duplicated process id in resources '${first}' and '${second}'`;
  const what = kind === 'decisionRequirements' ? 'decision requirements' : kind;
  return `Expected the ${what} ids to be unique within a deployment but found a duplicated id '${id}' in the resources '${first}' and '${second}'.`;
}
