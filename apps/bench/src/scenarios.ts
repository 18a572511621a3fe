import { int64ToText, numberToInt64 } from '@millrace/protocol';
import type { GatewayClient } from '@millrace/testkit/gateway-client';
import type { Completions } from './completions.ts';
import { messageProcess, taskProcess } from './processes.ts';

/** One instance from its create to its end. */
export interface Lane {
  readonly client: GatewayClient;
  readonly processId: string;
  /** The jobs that the worker has completed. */
  readonly completions: Completions;
  /** Different for each instance. */
  readonly number: number;
}

export interface Scenario {
  readonly bpmn: (id: string) => Uint8Array;
  /** Creates an instance and waits until it is over. */
  readonly run: (lane: Lane) => Promise<void>;
}

/** Half a KB, as an order has it. */
const ORDER = {
  orderId: 'order-4711',
  amount: 99.95,
  items: Array(8).fill({ sku: 'A-1', count: 2, price: 12.5 }),
};
const VARIABLES = JSON.stringify(ORDER);
const TTL_MS = 60_000;

/** Each task of an instance is completed by the worker. */
function tasks(count: number): Scenario {
  return {
    bpmn: (id) => taskProcess(id, count),
    async run({ client, processId, completions }) {
      const request = { bpmnProcessId: processId, version: -1, variables: VARIABLES };
      const { processInstanceKey } = await client.call('CreateProcessInstance', request);
      await completions.reached(int64ToText(processInstanceKey), count);
    },
  };
}

/** An instance waits for a message, which is published at once and buffered if it comes too early. */
const message: Scenario = {
  bpmn: messageProcess,
  async run({ client, processId, number }) {
    const key = `order-${number}`;
    const request = { bpmnProcessId: processId, version: -1, variables: JSON.stringify({ ...ORDER, key }) };
    await Promise.all([
      client.call('CreateProcessInstanceWithResult', { request, requestTimeout: numberToInt64(TTL_MS) }),
      client.call('PublishMessage', {
        ...{ name: processId, correlationKey: key, timeToLive: numberToInt64(TTL_MS), variables: '{"paid":true}' },
      }),
    ]);
  },
};

/** What `npm run bench -- --process` knows. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'one-task': tasks(1),
  'ten-task': tasks(10),
  message,
};
