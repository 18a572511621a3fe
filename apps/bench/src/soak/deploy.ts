import type { Target } from './hostile-work.ts';

/** Deploys a process whose id is its name. */
export async function deploy({ client }: Target, name: string, content: Uint8Array): Promise<void> {
  await client.call('DeployResource', { resources: [{ name: `${name}.bpmn`, content }] });
}
