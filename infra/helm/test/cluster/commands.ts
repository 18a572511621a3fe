import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const NAMESPACE = 'flow';
export const RELEASE = 'millrace';

/** Runs a command to its end and returns what it wrote. */
export async function output(command: string, ...args: string[]): Promise<string> {
  return (await run(command, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;
}

export const kubectl = (...args: string[]) => output('kubectl', '--namespace', NAMESPACE, ...args);
export const helm = (...args: string[]) => output('helm', '--namespace', NAMESPACE, ...args);

/** Sets the number of pods of a service and waits until they are ready, and those that are too many gone. */
export async function scale(service: string, replicas: number): Promise<void> {
  const deployment = `deployment/${RELEASE}-${service}`;
  await kubectl('scale', deployment, `--replicas=${replicas}`);
  await kubectl('rollout', 'status', deployment, '--timeout=10m');
  while ((await podsOf(service)).length !== replicas) await new Promise((next) => setTimeout(next, 200));
}

export interface Pod {
  readonly name: string;
  readonly ip: string;
}

/** The pods of a service, those that are ending too. */
export async function podsOf(service: string): Promise<Pod[]> {
  const text = await kubectl('get', 'pods', `--selector=app.kubernetes.io/component=${service}`, '--output=json');
  const { items } = JSON.parse(text) as { items: { metadata: { name: string }; status: { podIP?: string } }[] };
  return items.map(({ metadata, status }) => ({ name: metadata.name, ip: status.podIP ?? '' }));
}

export const metricsOf = async ({ ip }: Pod) => (await fetch(`http://${ip}:9600/metrics`)).text();
