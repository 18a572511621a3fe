import type { Engine } from '../../commands/execution/engine.ts';
import type { Rpc } from '../service.ts';
import { deploy } from './deploy.ts';

/** Deploys BPMN files: the older form of DeployResource. */
export function deployProcess(engine: Engine): Rpc<'DeployProcess'> {
  return async ({ processes }, call) => {
    // Clients number the file 2; those written after an older document number it 3.
    const resources = processes.map(({ name, definition, documentDefinition }) => ({
      name,
      content: definition.length > 0 ? definition : documentDefinition,
    }));
    const { key, deployments } = await deploy(engine, resources, call);
    return { key, processes: deployments.flatMap(({ process }) => process ?? []) };
  };
}
