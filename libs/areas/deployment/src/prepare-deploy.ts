import { Buffer } from 'node:buffer';
import { type CompiledApart, compileApart } from '@millrace/bpmn-compile';
import { refuse } from '@millrace/kernel';
import type { Commands } from '@millrace/protocol';

type Deploy = Commands['deployment']['Deploy'];
type Resource = Deploy['resources'][number];

const NOT_BUILT = 'is not built in this version of Millrace yet';

/**
 * Compiles the resources of a deployment, or refuses all of them with everything that is wrong with any. One that took
 * too much of this machine is left to `deploy` to refuse: prepared again, it might compile.
 */
export async function prepareDeploy({ resources }: Deploy, gone: AbortSignal): Promise<Deploy> {
  const compiled: Deploy['compiled'][number][] = [];
  const errors: string[] = [];
  let isGivenUp = false;
  for (const resource of resources) {
    const result = await compileResource(resource, gone);
    if (result.kind === 'compiled') {
      const { processes } = result;
      compiled.push({ ...resource, checksum: await checksumOf(resource.content), processes: [...processes] });
    } else {
      errors.push(result.errors);
      isGivenUp ||= result.kind === 'givenUp';
    }
  }
  if (errors.length === 0) return { resources: [], compiled, givenUp: '' };
  const text = `Expected to deploy new resources, but encountered the following errors:\n${errors.join('\n')}`;
  return isGivenUp ? { resources: [], compiled: [], givenUp: text } : refuse.invalidArgument(text);
}

/** The compiled resource, or what is wrong with it. */
async function compileResource({ name, content }: Resource, gone: AbortSignal): Promise<CompiledApart> {
  const refused = (what: string) => ({ kind: 'refused', errors: `'${name}': ${what}` }) as const;
  if (name.endsWith('.dmn')) return refused(`the deployment of decisions ${NOT_BUILT}`);
  if (name.endsWith('.form')) return refused(`the deployment of forms ${NOT_BUILT}`);
  if (!name.endsWith('.bpmn') && !name.endsWith('.xml')) return refused('unknown resource type');
  return compileApart({ name, content }, gone);
}

/** SHA-256 in hexadecimal; not computed on the event loop. */
async function checksumOf(content: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(content))).toString('hex');
}
