import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Created, Job } from '../zbctl-answers.ts';
import { whyNoZbctl, Zbctl } from '../zbctl-command.ts';
import type { Connected, ElementClient, Seen } from './element-client.ts';

/** The command line client: a command for each job. */
export const zbctlElements: ElementClient = {
  name: 'zbctl',
  whyNot: async () => whyNoZbctl(),
  async connect({ address }): Promise<Connected> {
    const zb = new Zbctl(address);
    let isOpen = true;
    const working: Promise<void>[] = [];
    const workOn = async (type: string, onJob: (job: Seen) => void) => {
      while (isOpen) for (const job of await take(zb, type)) onJob(job);
    };
    return {
      deploy: (name, xml) => deploy(zb, name, xml),
      async create(processId, variables) {
        const args = ['--variables', JSON.stringify(variables)];
        return (await zb.json<Created>('create', 'instance', processId, ...args)).processInstanceKey;
      },
      publish: (name, key) => zb.json('publish', 'message', name, '--correlationKey', key, '--ttl', '1h'),
      broadcast: (signal) => zb.text('broadcast', 'signal', signal),
      work: (types, onJob) => void working.push(...types.map((type) => workOn(type, onJob))),
      close() {
        isOpen = false;
        return Promise.all(working);
      },
    };
  },
};

async function deploy(zb: Zbctl, name: string, xml: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'millrace-conformance-'));
  try {
    const path = join(folder, name);
    await writeFile(path, xml);
    await zb.text('deploy', 'resource', path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes what jobs there are, and completes them. */
async function take(zb: Zbctl, type: string): Promise<readonly Seen[]> {
  const { jobs } = await zb.json<{ jobs: readonly Job[] }>('activate', 'jobs', type, '--maxJobsToActivate', '10');
  await Promise.all(jobs.map(({ key }) => zb.text('complete', 'job', key)));
  return jobs.map(({ key, bpmnProcessId, elementId, variables }) => ({
    ...{ key, processId: bpmnProcessId, element: elementId, variables: JSON.parse(variables) },
  }));
}
