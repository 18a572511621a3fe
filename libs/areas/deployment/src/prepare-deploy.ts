import { createHash } from 'node:crypto';
import { compile } from '@millrace/bpmn-compile';
import { encodeModel } from '@millrace/bpmn-model';
import { refuse } from '@millrace/kernel';
import type { Commands } from '@millrace/protocol';

type Deploy = Commands['deployment']['Deploy'];
type Resource = Deploy['resources'][number];
type Compiled = Deploy['compiled'][number];

const NOT_BUILT = 'is not built in this version of Millrace yet';

/** Compiles the resources of a deployment, or refuses all of them with everything that is wrong with any. */
export async function prepareDeploy({ resources }: Deploy): Promise<Deploy> {
  const compiled: Compiled[] = [];
  const errors: string[] = [];
  for (const resource of resources) {
    const result = await compileResource(resource);
    if (typeof result === 'string') errors.push(result);
    else compiled.push(result);
  }
  if (errors.length > 0) {
    refuse.invalidArgument(
      `Expected to deploy new resources, but encountered the following errors:\n${errors.join('\n')}`,
    );
  }
  return { resources: [], compiled };
}

/** The compiled resource, or what is wrong with it. */
async function compileResource({ name, content }: Resource): Promise<Compiled | string> {
  if (name.endsWith('.dmn')) return `'${name}': the deployment of decisions ${NOT_BUILT}`;
  if (name.endsWith('.form')) return `'${name}': the deployment of forms ${NOT_BUILT}`;
  if (!name.endsWith('.bpmn') && !name.endsWith('.xml')) return `'${name}': unknown resource type`;
  const result = await compile({ name, content });
  if (!result.ok) return result.errors;
  const checksum = createHash('sha256').update(content).digest('hex');
  const processes = result.processes.map((model) => ({ processId: model.processId, model: encodeModel(model) }));
  return { name, content, checksum, processes };
}
