import type { Decision, DrgModel } from '@millrace/dmn';
import { encodeDrg } from '@millrace/dmn';
import type { Scenario } from '@millrace/kernel/testing';
import type { InstanceShape } from '../src/area.ts';

interface Deployed {
  /** The key of the requirements; those of the decisions follow. */
  readonly key: number;
  readonly deployment: number;
  readonly version: number;
  readonly versionTag?: string;
}

/** Installs decision requirements `drg` whose decisions are these FEEL expressions, and require these others. */
export function installDecisions(
  scenario: Scenario<InstanceShape>,
  expressions: Readonly<Record<string, string>>,
  { key, deployment, version, versionTag = '' }: Deployed,
  required: Readonly<Record<string, readonly string[]>> = {},
): void {
  const decisions = Object.entries(expressions).map(([id, text]) => decisionOf(id, text, required[id] ?? []));
  const nothing = { types: [], inputs: [], knowledge: [], services: [], imports: [] };
  const model: DrgModel = { formatVersion: 1, id: 'drg', name: 'DRG', namespace: 'urn:t', decisions, ...nothing };
  const installed = { name: 'Name', version, deployment };
  scenario.given('DefinitionInstalled', {
    ...{ ...installed, definition: key, kind: 'decisionRequirements', id: 'drg', versionTag: '' },
    ...{ requirements: 0, model: encodeDrg(model) },
  });
  for (const [i, { id }] of decisions.entries()) {
    scenario.given('DefinitionInstalled', {
      ...{ ...installed, definition: key + i + 1, kind: 'decision', id, versionTag },
      ...{ requirements: key, model: new Uint8Array() },
    });
  }
}

function decisionOf(id: string, text: string, required: readonly string[]): Decision {
  const requiredDecisions = required.map((other) => ({ id: other }));
  const none = { requiredInputs: [], requiredKnowledge: [] };
  return { id, name: id, variable: { name: id }, requiredDecisions, ...none, logic: { kind: 'literal', text } };
}
