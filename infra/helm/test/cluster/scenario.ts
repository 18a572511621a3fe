/**
 * What the chart must do on a Kubernetes cluster, run with helm and kubectl on the PATH and the network of a node:
 * install, `helm test`, zbctl; a load while services scale and while a release is upgraded to another tag. Prints a line
 * for each; ends with an error where something was lost, happened twice, or did not happen.
 */
import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { missingIn } from '../alert-metrics.ts';
import { helm, kubectl, metricsOf, NAMESPACE, output, podsOf, RELEASE, scale } from './commands.ts';
import { Load } from './load.ts';

const CHART = resolve(import.meta.dirname, '../../millrace');
const VALUES = join(import.meta.dirname, '../values/cluster.yaml');
const HOST = `${RELEASE}.${NAMESPACE}.svc.cluster.local`;
const SCALED = ['job', 'instance'];
const INSTANCES_A_STEP = 250;

const started = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1_000).toFixed(1)} s`;
const say = (line: string) => console.log(`${seconds(started).padStart(8)}  ${line}`);

await helm('install', RELEASE, CHART, '--values', VALUES, '--create-namespace', '--wait', '--timeout', '10m');
say('installed: everything is ready');
await helm('test', RELEASE, '--timeout', '10m');
say('helm test: a process was deployed, and an instance of it finished');

const zbctl = resolve(import.meta.dirname, '../../../../node_modules/.bin/zbctl');
const status = await output(zbctl, '--insecure', '--address', `${HOST}:26500`, 'status');
assert.match(status, /Cluster size: 5\nPartitions count: 3/);
assert.ok(!status.includes('0.0.0.0'), status);
say('zbctl status shows five brokers, and three partitions with their leaders');

const load = new Load(HOST);
await load.start();
await load.untilCreated(INSTANCES_A_STEP);
say(`the load runs; longest gap ${Math.round(load.takeLongestGap())} ms`);

await Promise.all(SCALED.map((service) => scale(service, 3)));
await load.untilCreated(INSTANCES_A_STEP);
say(`job and instance have 3 pods; longest gap ${Math.round(load.takeLongestGap())} ms; ${await leadersOf(SCALED)}`);

await Promise.all(SCALED.map((service) => scale(service, 1)));
await load.untilCreated(INSTANCES_A_STEP);
say(`job and instance have 1 pod; longest gap ${Math.round(load.takeLongestGap())} ms; ${await leadersOf(SCALED)}`);

await helm('upgrade', RELEASE, CHART, '--values', VALUES, '--set', 'image.tag=next', '--wait', '--timeout', '10m');
const images = await kubectl('get', 'pods', '--output=jsonpath={.items[*].spec.containers[*].image}');
assert.match(images, /job:next/);
await load.untilCreated(INSTANCES_A_STEP);
say(`upgraded to another tag, pod by pod; longest gap ${Math.round(load.takeLongestGap())} ms`);

await load.drain();
load.ledger.checkAllFinished();
assert.deepEqual(load.ledger.violations, []);
say(`${load.ledger.createdCount} instances were acknowledged and are over; nothing was lost, nothing happened twice`);

const services = ['gateway', 'deployment', 'instance', 'job', 'message', 'incident'];
const pods = (await Promise.all(services.map(podsOf))).flat();
const metrics = (await Promise.all(pods.map(metricsOf))).join('\n');
assert.deepEqual(missingIn(['rules-distributed', 'rules-process'], metrics), []);
say('every metric and label that the alerts ask for is exported');

/** How many partitions each pod leads. */
async function leadersOf(names: readonly string[]): Promise<string> {
  const counts = names.map(async (name) => {
    const texts = await Promise.all((await podsOf(name)).map(metricsOf));
    return `${name} leaders ${texts.map((text) => (text.match(/role="leader"} 1$/gm) ?? []).length).join('+')}`;
  });
  return (await Promise.all(counts)).join(', ');
}
