import { once } from 'node:events';
import { expect, test } from 'vitest';
import { FakeBus } from './fake-bus.ts';
import { serving } from './http-client.ts';

const wanted = '{"type":"t","worker":"w","timeout":60000,"maxJobsToActivate":10,"requestTimeout":-1}';
const patient = wanted.replace('-1', '60000');
const json = { 'content-type': 'application/json' };
const path = '/v2/jobs/activation';

/** What the leaders hear of the jobs that they have pushed. */
const yielded = ({ answers }: FakeBus) => answers.flatMap((answer) => answer.yielded.map(({ job }) => job));

test('the jobs of all partitions come in one answer', async () => {
  const bus = new FakeBus(3);
  for (const partition of [1, 2, 3]) bus.add('t', partition);
  const { send } = await serving(bus);
  const { status, content, text } = await send('POST', path, wanted);
  expect(status).toBe(200);
  expect(content).toMatchObject({ jobs: [{ type: 't' }, { type: 't' }, { type: 't' }] });
  expect(text).toContain('"customHeaders":{"h":"1"},"variables":{"a":1}');
  await expect.poll(() => bus.answers.length).toBe(3);
  expect(yielded(bus)).toEqual([]);
});

test('no jobs are an empty list, and a poll waits for the first', async () => {
  const { bus, send } = await serving();
  expect(await send('POST', path, wanted)).toMatchObject({ status: 200, content: { jobs: [] } });
  const waiting = send('POST', path, patient);
  await expect.poll(() => bus.polls.length).toBe(2);
  bus.add('t');
  expect(await waiting).toMatchObject({ status: 200, content: { jobs: [{ worker: 'w' }] } });
});

test('a poll whose client has gone takes no jobs', async () => {
  const { bus, open, send } = await serving();
  const asked = open('POST', path, json).on('error', () => {});
  asked.end(patient);
  await expect.poll(() => bus.polls.length).toBe(1);
  const waiting = send('POST', path, patient);
  await expect.poll(() => bus.polls.length).toBe(2);
  // It has waited longest, so the job would be for it. The server closes too once it has noticed.
  const closed = new Promise((resolve) => asked.once('close', resolve));
  asked.socket?.end();
  await closed;
  await send('GET', '/v2/status');
  bus.add('t');
  expect(await waiting).toMatchObject({ content: { jobs: [{ type: 't' }] } });
});

test('jobs that were found before the client went are all yielded, those of other partitions too', async () => {
  const bus = new FakeBus(2);
  const { open } = await serving(bus);
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  let polls = 0;
  bus.add('t', 1);
  bus.add('t', 2);
  // The second partition to be asked does not answer.
  bus.scripts.set('ActivateJobs', (_, signal) => {
    polls++;
    reach();
    return once(signal, 'abort').then(() => Promise.reject(signal.reason));
  });
  const submit = bus.submit.bind(bus);
  bus.submit = (to, command, body, options) => {
    const isFirst = bus.polls.length === 0 && polls === 0;
    if (!isFirst) return submit(to, command, body, options);
    const script = bus.scripts.get('ActivateJobs');
    bus.scripts.delete('ActivateJobs');
    const answer = submit(to, command, body, options);
    if (script) bus.scripts.set('ActivateJobs', script);
    return answer;
  };
  const asked = open('POST', path, json).on('error', () => {});
  asked.end(wanted);
  await reached;
  expect(bus.answers).toEqual([]);
  asked.destroy();
  await expect.poll(() => yielded(bus)).toHaveLength(1);
  expect(bus.waiting(1) + bus.waiting(2)).toBe(2);
});

test('a partition without room is answered 503, which clients repeat', async () => {
  const bus = new FakeBus();
  bus.rejecting.add(1);
  const { send } = await serving(bus);
  expect(await send('POST', path, wanted)).toMatchObject({ status: 503, content: { title: 'RESOURCE_EXHAUSTED' } });
});

test('a gateway that stops ends a poll with 503', async () => {
  const { bus, send, gateway } = await serving();
  const waiting = send('POST', path, patient);
  await expect.poll(() => bus.polls.length).toBe(1);
  const stopped = gateway.shutdown();
  expect(await waiting).toMatchObject({ status: 503, content: { title: 'UNAVAILABLE' } });
  await stopped;
});
