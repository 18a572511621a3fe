/** The deployment area: resources, versions, compiled definitions and their distribution. On partition 1 alone. */
import { area } from '@millrace/kernel';
import { areaNumbers, commandTypes, eventTypes } from '@millrace/protocol';
import { deploy } from './commands/deploy.ts';
import { definitionCreated } from './events/definition-created.ts';
import { fillInstall } from './fill-install.ts';
import { prepareDeploy } from './prepare-deploy.ts';
import type { DeploymentShape } from './shape.ts';
import { tables } from './tables.ts';

export type { DeploymentShape } from './shape.ts';

export const deployment = area<DeploymentShape>({
  name: 'deployment',
  number: areaNumbers.deployment,
  tables,
  commands: { Deploy: deploy },
  commandTypes: commandTypes.deployment,
  events: { DefinitionCreated: definitionCreated },
  eventTypes: eventTypes.deployment,
  leaving: { Install: fillInstall },
  prepare: { Deploy: prepareDeploy },
});
