import type { ReadonlyTables } from '@millrace/kernel';
import type { Commands } from '@millrace/protocol';
import type { DeploymentShape } from './shape.ts';

type Install = Commands['instance']['Install'];

/** An `Install` is logged with the key of its definition alone, once for each partition; the model is put in here. */
export function fillInstall({ definitions }: ReadonlyTables<DeploymentShape>, { definition }: Install): Install {
  const row = definitions.get(definition);
  if (!row) throw new Error(`Definition ${definition} is to be installed, but there is none`);
  const { kind, id, name, version, versionTag, deployment, requirements, model } = row;
  return { definition, kind, id, name, version, versionTag, deployment, requirements, model };
}
