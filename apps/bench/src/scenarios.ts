import { int64ToText, numberToInt64 } from '@millrace/protocol';
import type { GatewayClient } from '@millrace/testkit/gateway-client';
import type { Completions } from './completions.ts';
import { callProcess, itemsProcess, messageProcess, taskProcess, timerProcess } from './processes.ts';

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
const TEN_ITEMS = JSON.stringify({ ...ORDER, items: Array(10).fill(ORDER.items[0]) });
const TTL_MS = 60_000;

/** An engine that has nothing else to do looks every 100 ms for what is due: what counts is the CPU of an instance. */
const TIMER_MS = 10;

/** The worker completes so many jobs of each instance. */
function jobs(count: number, bpmn: (id: string) => Uint8Array, variables = VARIABLES): Scenario {
  return {
    bpmn,
    async run({ client, processId, completions }) {
      const request = { bpmnProcessId: processId, version: -1, variables };
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

/** An instance calls another, whose job the worker completes. */
const callActivity: Scenario = {
  bpmn: callProcess,
  async run({ client, processId }) {
    const request = { bpmnProcessId: processId, version: -1, variables: VARIABLES };
    await client.call('CreateProcessInstanceWithResult', { request, requestTimeout: numberToInt64(TTL_MS) });
  },
};

/** What `npm run bench -- --process` knows. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'one-task': jobs(1, (id) => taskProcess(id, 1)),
  'ten-task': jobs(10, (id) => taskProcess(id, 10)),
  message,
  timer: jobs(1, (id) => timerProcess(id, TIMER_MS)),
  'call-activity': callActivity,
  'multi-instance': jobs(10, itemsProcess, TEN_ITEMS),
};
