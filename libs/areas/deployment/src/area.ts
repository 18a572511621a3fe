/** The deployment area: resources, versions, compiled definitions and their distribution. On partition 1 alone. */
import { area } from '@millrace/kernel';
import { areaNumbers, commandTypes, eventTypes } from '@millrace/protocol';
import { deleteResource } from './commands/delete-resource.ts';
import { deployResources } from './commands/deploy-resources.ts';
import { uninstallVoted } from './commands/uninstall-voted.ts';
import { definitionCreated } from './events/definition-created.ts';
import { definitionDeleted } from './events/definition-deleted.ts';
import { deletionAborted } from './events/deletion-aborted.ts';
import { deletionStarted } from './events/deletion-started.ts';
import { deletionVoted } from './events/deletion-voted.ts';
import { fillInstallDefinition } from './fill-install-definition.ts';
import { prepareDeployment } from './prepare-deployment.ts';
import type { DeploymentShape } from './shape.ts';
import { tables } from './tables.ts';

export type { DeploymentShape } from './shape.ts';

export const deployment = area<DeploymentShape>({
  name: 'deployment',
  number: areaNumbers.deployment,
  tables,
  commands: { DeployResources: deployResources, DeleteResource: deleteResource, UninstallVoted: uninstallVoted },
  commandTypes: commandTypes.deployment,
  events: {
    DefinitionCreated: definitionCreated,
    DeletionStarted: deletionStarted,
    DeletionVoted: deletionVoted,
    DeletionAborted: deletionAborted,
    DefinitionDeleted: definitionDeleted,
  },
  eventTypes: eventTypes.deployment,
  leaving: { InstallDefinition: fillInstallDefinition },
  prepare: { DeployResources: prepareDeployment },
});
