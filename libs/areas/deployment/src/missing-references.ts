import type { Commands } from '@millrace/protocol';
import type { DefinitionReference } from '@millrace/resource-compile';

type Compiled = Commands['deployment']['DeployResources']['compiled'][number];

/** What a resource names that must be deployed together with it. */
export interface NamedReferences {
  readonly name: string;
  readonly references: readonly DefinitionReference[];
}

/** What is wrong with the resources of a deployment that name what it does not define. */
export function missingReferences(named: readonly NamedReferences[], compiled: readonly Compiled[]): string[] {
  const defined = new Set(
    compiled.flatMap(({ definitions }) => definitions.map(({ kind, id }) => JSON.stringify([kind, id]))),
  );
  return named.flatMap(({ name, references }) => {
    const missing = references.filter(({ kind, id }) => !defined.has(JSON.stringify([kind, id])));
    const lines = missing.map(
      ({ kind, id, element }) =>
        `- Element: ${element}\n    - ERROR: Expected to find ${kind} with id '${id}' in current deployment, but not found`,
    );
    return lines.length === 0 ? [] : `'${name}': ${lines.join('\n')}\n`;
  });
}
