import { Buffer } from 'node:buffer';
import { reject } from '@millrace/kernel';
import type { Commands } from '@millrace/protocol';
import { type CompiledApart, compileApart, isKnownResource } from '@millrace/resource-compile';
import { missingReferences, type NamedReferences } from './missing-references.ts';

type DeployResources = Commands['deployment']['DeployResources'];
type Resource = DeployResources['resources'][number];

/**
 * Compiles the resources of a deployment, or rejects all of them with everything that is wrong with any. One that took
 * too much of this machine is left to `deploy` to reject: prepared again, it might compile.
 */
export async function prepareDeployment({ resources }: DeployResources, gone: AbortSignal): Promise<DeployResources> {
  const compiled: DeployResources['compiled'][number][] = [];
  const errors: string[] = [];
  const references: NamedReferences[] = [];
  let isGivenUp = false;
  for (const resource of resources) {
    const result = await compileResource(resource, resources, gone);
    if (result.kind === 'compiled') {
      const checksum = await checksumOf(resource, resources, result.imported);
      compiled.push({ ...resource, checksum, definitions: [...result.definitions] });
      references.push({ name: resource.name, references: result.references });
    } else {
      errors.push(result.errors);
      isGivenUp ||= result.kind === 'givenUp';
    }
  }
  if (errors.length === 0) errors.push(...missingReferences(references, compiled));
  if (errors.length === 0) return { resources: [], compiled, givenUp: '' };
  const text = `Expected to deploy new resources, but encountered the following errors:\n${errors.join('\n')}`;
  return isGivenUp ? { resources: [], compiled: [], givenUp: text } : reject.invalidArgument(text);
}

/** The compiled resource, or what is wrong with it. */
async function compileResource(
  { name, content }: Resource,
  all: readonly Resource[],
  gone: AbortSignal,
): Promise<CompiledApart> {
  if (isKnownResource({ name })) return compileApart({ name, content }, all, gone);
  return { kind: 'rejected', errors: `'${name}': unknown resource type` };
}

/** SHA-256 in hexadecimal, of a resource and what it imports; not computed on the event loop. */
async function checksumOf(
  { content }: Resource,
  all: readonly Resource[],
  imported: readonly string[],
): Promise<string> {
  const contents = [content, ...imported.flatMap((name) => all.find((other) => other.name === name)?.content ?? [])];
  return Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.concat(contents))).toString('hex');
}
