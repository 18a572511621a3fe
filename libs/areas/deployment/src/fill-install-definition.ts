import type { ReadonlyTables } from '@millrace/kernel';
import type { Commands } from '@millrace/protocol';
import type { DeploymentShape } from './shape.ts';

type InstallDefinition = Commands['instance']['InstallDefinition'];

/** An `InstallDefinition` is logged with the key of its definition alone, once a partition; the model is put in here. */
export function fillInstallDefinition(
  { definitions }: ReadonlyTables<DeploymentShape>,
  { definition }: InstallDefinition,
): InstallDefinition {
  const row = definitions.get(definition);
  if (!row) throw new Error(`Definition ${definition} is to be installed, but there is none`);
  const { kind, id, name, version, versionTag, deployment, requirements, model } = row;
  return { definition, kind, id, name, version, versionTag, deployment, requirements, model };
}
