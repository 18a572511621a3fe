import { command, reject } from '@millrace/kernel';
import type { Answers, Commands } from '@millrace/protocol';
import { openStarts } from '../open-starts.ts';
import type { DeploymentShape } from '../shape.ts';
import { versionsOf } from '../tables.ts';
import { rejectDuplicates } from './reject-duplicates.ts';

type Resource = Commands['deployment']['DeployResources']['compiled'][number];
type Compiled = Resource['definitions'][number];
type Deployed = Answers['DeployResourcesAnswer']['definitions'][number];
type Turn = Parameters<typeof deployResources.handle>[0];

/**
 * Gives each definition of a deployment its key and version, and installs it on every partition. A resource that equals
 * the latest version of its definitions in name and content is the same as that, unless another of the deployment is new.
 *
 * The answer waits until every partition has what it names, so that the client's next command sees it. For a repeated
 * deployment too: the first may still be on its way.
 */
export const deployResources = command<DeploymentShape, 'DeployResources'>((turn, { compiled, givenUp }) => {
  if (givenUp) reject.invalidArgument(givenUp);
  if (compiled.length === 0) reject.invalidArgument('Expected to deploy at least one resource, but none given');
  rejectDuplicates(compiled);
  const deployment = turn.nextKey();
  const repeated = compiled.every((resource) => isLatest(turn, resource));
  if (!repeated) for (const resource of compiled) create(turn, deployment, resource);
  const definitions = compiled.flatMap((resource) =>
    resource.definitions.map(({ kind, id }) => latest(turn, kind, id)),
  );
  turn.answer('DeployResourcesAnswer', { deployment, definitions }, { whenTaken: true });
});

function isLatest(turn: Turn, { name, checksum, definitions }: Resource): boolean {
  return definitions.every(({ kind, id }) => {
    const [key, row] = lastVersion(turn, kind, id) ?? [];
    const stays = key !== undefined && turn.tables.deletions.get(key) === undefined;
    return stays && row?.resourceName === name && row.checksum === checksum;
  });
}

function create(turn: Turn, deployment: number, resource: Resource): void {
  const keys = new Map<string, number>();
  for (const compiled of resource.definitions) {
    const definition = turn.nextKey();
    if (compiled.requirements === '') keys.set(compiled.id, definition);
    // What is part of its requirements needs their key, and has no file of its own.
    const requirements = compiled.requirements === '' ? 0 : (keys.get(compiled.requirements) ?? 0);
    const before = lastVersion(turn, compiled.kind, compiled.id)?.[1].starts ?? [];
    turn.emit('DefinitionCreated', { definition, ...rowOf(turn, resource, compiled, requirements), deployment });
    install(turn, definition);
    if (compiled.kind === 'process') openStarts(turn, compiled.id, before);
  }
}

function rowOf(turn: Turn, resource: Resource, compiled: Compiled, requirements: number) {
  const { kind, id, name, versionTag, model, starts } = compiled;
  const last = turn.tables.definitions.last('everyVersion', versionsOf(kind, id))?.[1];
  const version = (last?.version ?? 0) + 1;
  const { checksum, name: resourceName } = resource;
  const content = requirements === 0 ? resource.content : new Uint8Array();
  return { kind, id, name, version, versionTag, requirements, model, resourceName, checksum, content, starts };
}

function install(turn: Turn, definition: number): void {
  // The rest is put in when it leaves.
  const nothing = { kind: '', id: '', name: '', version: 0, versionTag: '', deployment: 0, requirements: 0 };
  for (let partition = 1; partition <= turn.partitions; partition++) {
    turn.send('instance', 'InstallDefinition', { definition, ...nothing, model: new Uint8Array() }, { partition });
  }
}

function latest(turn: Turn, kind: string, id: string): Deployed {
  const found = lastVersion(turn, kind, id);
  if (!found) throw new Error(`The ${kind} '${id}' was deployed, but is not there`);
  const [definition, { name, version, resourceName, requirements }] = found;
  const requirementsId = turn.tables.definitions.get(requirements)?.id ?? '';
  return { kind, id, name, version, definition, resourceName, requirements, requirementsId };
}

function lastVersion({ tables }: Turn, kind: string, id: string) {
  return tables.definitions.last('byId', versionsOf(kind, id));
}
