import { join } from 'node:path';
import { findNatsServer, HOW_TO_GET_IT } from '@millrace/testkit/nats-binary/find';
import { afterAll, describe, expect, it } from 'vitest';
import { buildImage, buildNatsImage, clusterScripts, run } from './cluster/kubernetes.ts';

const APPS = ['gateway', 'deployment', 'instance', 'job', 'message', 'incident'];
const HOUR_MS = 3_600_000;

const scripts = clusterScripts();
if (!scripts) console.warn('The chart was not tried on a Kubernetes cluster: there is none to start on this machine.');

describe.skipIf(!scripts)('the chart on a Kubernetes cluster', () => {
  const script = (name: string, ...args: string[]) => run(join(scripts ?? '', name), args);
  afterAll(() => void script('down.sh'));

  it('loses nothing and does nothing twice while services scale and a release is upgraded', {
    timeout: HOUR_MS,
  }, async () => {
    const natsServer = await findNatsServer();
    if (natsServer === undefined) throw new Error(HOW_TO_GET_IT);
    script('base-image.sh');
    const images = APPS.map(buildImage);
    const next = images.map((image) => image.replace(/dev$/, 'next'));
    for (const [index, image] of images.entries()) run('buildah', ['tag', image, next[index] ?? '']);
    script('up.sh');
    script('load-image.sh', ...images, ...next, buildNatsImage(run('which', [natsServer]).trim()));
    const node = [process.execPath, '--disable-warning=ExperimentalWarning'];
    const said = script('in-cluster.sh', ...node, join(import.meta.dirname, 'cluster/scenario.ts'));
    console.log(said);
    expect(said).toContain('nothing was lost, nothing happened twice');
  });
});
