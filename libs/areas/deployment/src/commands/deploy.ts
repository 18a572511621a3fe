import { command, refuse } from '@millrace/kernel';
import type { Commands } from '@millrace/protocol';
import type { DeploymentShape } from '../shape.ts';

type Compiled = Commands['deployment']['Deploy']['compiled'][number];
type Turn = Parameters<typeof deploy.handle>[0];

/**
 * Gives each process of a deployment its key and version, and installs it on every partition. A resource that equals the
 * latest version of its processes in name and content is the same as that, unless another of the deployment is new.
 *
 * The answer waits until every partition has what it names, so that what a client was told, its next command sees. For a
 * repeated deployment too: the first may still be on its way.
 */
export const deploy = command<DeploymentShape, 'Deploy'>((turn, { compiled, givenUp }) => {
  if (givenUp) refuse.invalidArgument(givenUp);
  if (compiled.length === 0) refuse.invalidArgument('Expected to deploy at least one resource, but none given');
  refuseDuplicates(compiled);
  const deployment = turn.nextKey();
  const repeated = compiled.every((resource) => isLatest(turn, resource));
  if (!repeated) for (const resource of compiled) create(turn, deployment, resource);
  const processes = compiled.flatMap(({ processes }) => processes.map(({ processId }) => latest(turn, processId)));
  turn.answer('DeployAnswer', { deployment, processes }, { whenTaken: true });
});

function refuseDuplicates(compiled: readonly Compiled[]): void {
  const resourceOf = new Map<string, string>();
  for (const { name, processes } of compiled) {
    for (const { processId } of processes) {
      const other = resourceOf.get(processId);
      if (other !== undefined) refuse.invalidArgument(`Duplicated process id in resources '${other}' and '${name}'`);
      resourceOf.set(processId, name);
    }
  }
}

function isLatest(turn: Turn, { name, checksum, processes }: Compiled): boolean {
  return processes.every(({ processId }) => {
    const row = turn.tables.definitions.last('byProcess', processId)?.[1];
    return row?.resourceName === name && row.checksum === checksum;
  });
}

function create(turn: Turn, deployment: number, { name, checksum, content, processes }: Compiled): void {
  for (const { processId, model } of processes) {
    const definition = turn.nextKey();
    const version = (turn.tables.definitions.last('byProcess', processId)?.[1].version ?? 0) + 1;
    const row = { processId, version, resourceName: name, checksum, content, model, deployment };
    turn.emit('DefinitionCreated', { definition, ...row });
    // The rest is put in when it leaves.
    const install = { definition, processId: '', version: 0, model: new Uint8Array() };
    for (let partition = 1; partition <= turn.partitions; partition++) {
      turn.send('instance', 'Install', install, { partition });
    }
  }
}

function latest({ tables }: Turn, processId: string) {
  const found = tables.definitions.last('byProcess', processId);
  if (!found) throw new Error(`Process '${processId}' was deployed, but is not there`);
  const [definition, { version, resourceName }] = found;
  return { processId, version, definition, resourceName };
}
