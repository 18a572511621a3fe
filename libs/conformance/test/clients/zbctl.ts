import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CaseContext } from '../../src/case.ts';
import { chain, file } from '../../src/model/bpmn.ts';
import type { ClientFlow } from '../client-flows.ts';
import { whyNoZbctl, zbctlBinary } from './zbctl-binary.ts';

const run = promisify(execFile);
const COMMAND_MS = 15_000;

/** The command line client, in Go. */
export const zbctl: ClientFlow = {
  name: 'zbctl deploys, creates, activates and completes',
  whyNot: async () => whyNoZbctl(),
  async run(context) {
    const { id, partitions } = context;
    const status = await zbctlText(context, 'status');
    assert.match(status, new RegExp(`Partitions count: ${partitions}\n`));
    assert.match(status, /Partition 1 : Leader, Healthy/);
    const deployed = await deploy(context);
    assert.deepEqual(
      [deployed.processes?.[0]?.bpmnProcessId ?? deployed.deployments?.[0]?.process?.bpmnProcessId],
      [id],
    );
    const created = await zbctlJson(context, 'create', 'instance', id, '--variables', '{"x":1.10}');
    assert.equal(created.bpmnProcessId, id);
    const [job] = (await zbctlJson(context, 'activate', 'jobs', id)).jobs ?? [];
    assert.equal(job?.processInstanceKey, created.processInstanceKey);
    assert.equal(job?.variables, '{"x":1.10}');
    await zbctlText(context, 'complete', 'job', String(job?.key));
    await assert.rejects(zbctlText(context, 'complete', 'job', String(job?.key)), /code = NotFound/);
  },
};

/** What the cases read of its answers. Keys are texts. */
interface Answer {
  readonly processes?: readonly { readonly bpmnProcessId: string }[];
  readonly deployments?: readonly { readonly process?: { readonly bpmnProcessId: string } }[];
  readonly bpmnProcessId?: string;
  readonly processInstanceKey?: string;
  readonly jobs?: readonly { readonly key: string; readonly processInstanceKey: string; readonly variables: string }[];
}

async function deploy(context: CaseContext): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'millrace-conformance-'));
  try {
    const path = join(folder, `${context.id}.bpmn`);
    await writeFile(path, file(chain(context.id, [context.id])));
    return await zbctlJson(context, 'deploy', 'resource', path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function zbctlJson(context: CaseContext, ...args: readonly string[]): Promise<Answer> {
  return JSON.parse(await zbctlText(context, ...args));
}

async function zbctlText({ address }: CaseContext, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(zbctlBinary, ['--insecure', '--address', address, ...args], { timeout: COMMAND_MS });
  return stdout;
}
