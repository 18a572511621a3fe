import type { Binding } from '@millrace/bpmn-model';
import type { InstanceTurn } from '../shape.ts';
import { DEPLOYMENT_PARTITION } from '../start-instance.ts';

/** What an incident says of a process that a call activity does not find. */
export function missingText(turn: InstanceTurn, id: string, binding: Binding, deployment: number): string {
  const expected = `Expected to call process with BPMN process id '${id}'`;
  switch (binding.type) {
    case 'latest':
      return `Expected process with BPMN process id '${id}' to be deployed, but not found.`;
    case 'deployment': {
      const key = turn.key(deployment, 'deployment', DEPLOYMENT_PARTITION);
      return `${expected} with binding type 'deployment', but no such process found in the deployment with key ${key} which contained the current process. To resolve this incident, migrate the process instance to a process definition that is deployed together with the intended process to call.`;
    }
    default:
      return `${expected} and version tag '${binding.versionTag}', but no such process found. To resolve this incident, deploy a process with the given process id and version tag.`;
  }
}
