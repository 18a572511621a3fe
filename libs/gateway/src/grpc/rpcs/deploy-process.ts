import type { ClientCommands } from '../../commands/client-commands.ts';
import type { Rpc } from '../service.ts';
import { deploymentsOf } from './deployments.ts';

/** Deploys BPMN files: the older form of DeployResource. */
export function deployProcess({ deployResources }: ClientCommands): Rpc<'DeployProcess'> {
  return async (request, call) => {
    // Clients number the file 2; those written after an older document number it 3.
    const resources = request.processes.map(({ name, definition, documentDefinition }) => ({
      name,
      content: definition.length > 0 ? definition : documentDefinition,
    }));
    const { key, definitions } = await deployResources({ resources }, call);
    return { key, processes: deploymentsOf(definitions).flatMap(({ process }) => process ?? []) };
  };
}
