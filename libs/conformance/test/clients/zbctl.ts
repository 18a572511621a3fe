import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseContext } from '../../src/case.ts';
import { incidentOf } from '../../src/client/incidents.ts';
import {
  chain,
  end,
  error,
  errorBoundary,
  file,
  message,
  messageCatch,
  path,
  process,
  start,
  task,
} from '../../src/model/bpmn.ts';
import type { ClientFlow } from '../client-flows.ts';
import type { Created, Deployed, DeployedProcesses, Job } from './zbctl-answers.ts';
import { whyNoZbctl, Zbctl } from './zbctl-command.ts';

/** A case with zbctl. */
interface Zb extends CaseContext {
  readonly zb: Zbctl;
}

/** The command line client, through every command that there is an RPC for. */
export const zbctl: ClientFlow = {
  name: 'zbctl: every command for these RPCs',
  needsViews: true,
  whyNot: async () => whyNoZbctl(),
  async run(context) {
    const given = { ...context, zb: new Zbctl(context.address) };
    await status(given);
    const definition = await deploy(given);
    await toTheEnd(given);
    await thrown(given, definition);
    await incident(given);
    await withResult(given);
    await workers(given);
  },
};

async function status({ zb, partitions }: Zb): Promise<void> {
  const text = await zb.text('status');
  assert.match(text, new RegExp(`Partitions count: ${partitions}\n`));
  assert.match(text, /Partition 1 : Leader, Healthy/);
}

/** By both of its commands; gives the key of the process. */
async function deploy({ zb, id }: Zb): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'millrace-conformance-'));
  try {
    const [model, straight] = [join(folder, 'model.bpmn'), join(folder, 'straight.bpmn')];
    await writeFile(model, modelOf(id));
    await writeFile(straight, file(chain(`${id}-straight`, [])));
    const { processes } = await zb.json<DeployedProcesses>('deploy', straight);
    assert.equal(processes[0]?.bpmnProcessId, `${id}-straight`);
    const name = `${id}.bpmn`;
    const { deployments } = await zb.json<Deployed>('deploy', 'resource', model, '--resourceNames', name);
    const deployed = deployments[0]?.process;
    assert.deepEqual([deployed?.bpmnProcessId, deployed?.version, deployed?.resourceName], [id, 1, name]);
    return String(deployed?.processDefinitionKey);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A task that may throw `broke`, then a wait for a message, then another task. */
function modelOf(id: string): string {
  const tasks = ['work', 'mend', 'last'].map((name) => task(name, { type: `${id}-${name}` }));
  const events = errorBoundary('broken', 'work') + messageCatch('wait');
  const flows = path('start', 'work', 'wait', 'last', 'end') + path('broken', 'mend');
  return file(message(id), error('e', 'broke'), process(id, start, ...tasks, events, end, flows));
}

function create({ zb }: Zb, what: string, ...args: readonly string[]): Promise<Created> {
  return zb.json('create', 'instance', what, ...args);
}

/** The next job of the task. */
async function take({ zb, id }: Zb, name: string, ...args: readonly string[]): Promise<Job> {
  const { jobs } = await zb.json<{ jobs: readonly Job[] }>('activate', 'jobs', `${id}-${name}`, ...args);
  assert.equal(jobs.length, 1);
  return jobs[0] as Job;
}

async function toTheEnd(given: Zb): Promise<void> {
  const { zb, id } = given;
  const instance = await create(given, id, '--variables', '{"key":"k-1","x":1.10}');
  assert.deepEqual([instance.bpmnProcessId, instance.version], [id, 1]);
  const first = await take(given, 'work', '--variables', 'x', '--worker', 'miller', '--timeout', '1m');
  const { key, elementInstanceKey, ...shown } = first;
  assert.deepEqual(
    [shown.processInstanceKey, shown.elementId, shown.worker, shown.retries, shown.variables],
    [instance.processInstanceKey, 'work', 'miller', 3, '{"x":1.10}'],
  );
  assert.match(await zb.text('update', 'timeout', key, '--timeout', '90000'), new RegExp(key));
  const failure = ['--retries', '2', '--errorMessage', 'no grain', '--retryBackoff', '10ms', '--variables', '{"y":2}'];
  assert.match(
    await zb.text('fail', 'job', key, ...failure),
    /^Failed job with key '\d+' and set remaining retries to '2'/,
  );
  const second = await take(given, 'work');
  assert.deepEqual([second.key, second.retries, JSON.parse(second.variables)], [key, 2, { key: 'k-1', x: 1.1, y: 2 }]);
  await zb.text('set', 'variables', elementInstanceKey, '--local', '--variables', '{"y":3}');
  await zb.text('set', 'variables', instance.processInstanceKey, '--variables', '{"x":4}');
  assert.match(
    await zb.text('complete', 'job', key, '--variables', '{"z":5}'),
    /^Completed job with key '\d+' and variables/,
  );
  assert.match(await zb.rejection('complete', 'job', key), /code = NotFound desc = Command 'COMPLETE' rejected/);
  const content = ['--correlationKey', 'k-1', '--messageId', `${id}-1`, '--ttl', '1m', '--variables', '{"paid":true}'];
  assert.match((await zb.json<{ key: string }>('publish', 'message', id, ...content)).key, /^\d+$/);
  const { key: last, variables } = await take(given, 'last');
  assert.deepEqual(JSON.parse(variables), { key: 'k-1', x: 4, z: 5, paid: true });
  await zb.text('complete', 'job', last);
  assert.match(await zb.rejection('cancel', 'instance', instance.processInstanceKey), /code = NotFound/);
}

async function thrown(given: Zb, definition: string): Promise<void> {
  const { zb } = given;
  await create(given, definition);
  const { key } = await take(given, 'work');
  const what = ['--errorCode', 'broke', '--errorMessage', 'no coal', '--variables', '{"why":"cold"}'];
  assert.match(await zb.text('throwError', 'job', key, ...what), new RegExp(key));
  const mend = await take(given, 'mend');
  assert.equal(mend.variables, '{"why":"cold"}');
  await zb.text('complete', 'job', mend.key);
}

async function incident(given: Zb): Promise<void> {
  const { zb, id, views = '' } = given;
  const { processInstanceKey } = await create(given, id, '--version', '1');
  const { key } = await take(given, 'work');
  await zb.text('fail', 'job', key, '--retries', '0', '--errorMessage', 'no flour');
  const { incidentKey, errorMessage } = await incidentOf(views, processInstanceKey);
  assert.equal(errorMessage, 'no flour');
  assert.match(
    await zb.rejection('resolve', 'incident', incidentKey),
    /code = FailedPrecondition .* has no retries left/,
  );
  assert.match(await zb.text('update', 'retries', key, '--retries', '4'), /to '4'/);
  assert.match(await zb.text('resolve', 'incident', incidentKey), new RegExp(incidentKey));
  assert.equal((await take(given, 'work')).retries, 4);
  assert.match(await zb.text('cancel', 'instance', processInstanceKey), new RegExp(processInstanceKey));
  assert.match(await zb.rejection('complete', 'job', key), /code = NotFound/);
}

async function withResult(given: Zb): Promise<void> {
  const straight = `${given.id}-straight`;
  const variables = ['--variables', '{"a":1,"b":2}'];
  assert.deepEqual(JSON.parse((await create(given, straight, ...variables, '--withResult')).variables), { a: 1, b: 2 });
  assert.equal((await create(given, straight, ...variables, '--withResult=b')).variables, '{"b":2}');
}

/** One that polls and one that has its jobs pushed; what their handlers print are the variables of the job. */
async function workers(given: Zb): Promise<void> {
  const { zb, id } = given;
  const opened = [
    zb.worker(`${id}-work`, '--handler', `echo {"worked":true}`),
    zb.worker(`${id}-last`, '--handler', `echo {"last":true}`, '--streamEnabled', '--pollInterval', '1s'),
  ];
  try {
    const asked = create(given, id, '--variables', '{"key":"k-2"}', '--withResult');
    await zb.text('publish', 'message', id, '--correlationKey', 'k-2', '--ttl', '1m');
    assert.deepEqual(JSON.parse((await asked).variables), { key: 'k-2', worked: true, last: true });
  } finally {
    await Promise.all(opened.map((worker) => worker.stop()));
  }
}
