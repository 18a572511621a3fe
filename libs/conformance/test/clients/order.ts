import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { CaseContext } from '../../src/case.ts';
import { incidentOf } from '../../src/client/incidents.ts';
import { pause } from '../../src/steps.ts';
import type { ClientFlow } from '../client-flows.ts';
import { type CamundaClient, camundaClient } from './camunda-client.ts';
import { type Done, type Order, openShop } from './order-workers.ts';

const MODEL = fileURLToPath(new URL('../../../../infra/examples/order.bpmn', import.meta.url));
const LOOK_AGAIN_MS = 20;
const PATIENCE_MS = 300_000;

/** A shop at work, whose orders have numbers that begin with the id of the case. */
interface Shop extends CaseContext {
  readonly camunda: CamundaClient;
  readonly done: readonly Done[];
}

/** An order, what happens to it from outside, and what the shop will have done about it. */
interface Story {
  readonly order: Omit<Order, 'orderId' | 'total'>;
  meanwhile?(shop: Shop, orderId: string): Promise<void>;
  readonly jobs: readonly string[];
  /** Variables of the instance when it is over, other than those that it was created with. */
  variables(orderId: string): object;
}

const stories: Readonly<Record<string, Story>> = {
  fulfilled: {
    order: { card: 'breaks' },
    async meanwhile(shop, orderId) {
      await publish(shop, 'parcel-delivered', orderId);
      await resolve(shop, orderId);
    },
    jobs: ['charge-card: EUR', 'charge-card: EUR', 'reserve-stock', 'send-invoice', 'ship-parcel'],
    variables: (orderId) => ({
      missing: [],
      payment: { receipt: `${orderId} 99.9` },
      parcel: { trackingNumber: `T-${orderId}` },
    }),
  },
  transferred: {
    order: { card: 'declined' },
    async meanwhile(shop, orderId) {
      await publish(shop, 'payment-received', orderId, { payment: { bank: 'GLS' } });
      await publish(shop, 'parcel-delivered', orderId);
    },
    jobs: ['charge-card: EUR', 'reserve-stock', 'send-invoice', 'ship-parcel', 'tell-customer: bank-transfer'],
    variables: (orderId) => ({
      missing: [],
      payment: { bank: 'GLS' },
      parcel: { trackingNumber: `T-${orderId}` },
    }),
  },
  cancelled: {
    order: { card: 'declined' },
    async meanwhile(shop, orderId) {
      await until(() => jobsOf(shop, orderId).find((what) => what === 'tell-customer: bank-transfer'));
      await publish(shop, 'order-cancelled', orderId);
    },
    jobs: ['charge-card: EUR', 'release-stock', 'reserve-stock', 'tell-customer: bank-transfer'],
    variables: () => ({ missing: [] }),
  },
  'sold out': {
    order: { missing: ['mug'] },
    jobs: ['reserve-stock', 'tell-customer: sold-out'],
    variables: () => ({ missing: ['mug'] }),
  },
  refunded: {
    order: { address: 'unknown' },
    jobs: ['charge-card: EUR', 'refund-payment', 'reserve-stock', 'ship-parcel'],
    variables: (orderId) => ({ missing: [], payment: { receipt: `${orderId} 99.9` } }),
  },
};

/** The model that the README shows, with workers, messages and an incident. */
export const order: ClientFlow = {
  name: 'orders run from start to end: paid after an incident, by transfer, cancelled, sold out, refunded',
  needsViews: true,
  async run(context) {
    const camunda = camundaClient(context.address);
    try {
      await camunda.deployResource({ processFilename: MODEL });
      const shop = { ...context, camunda, done: openShop(camunda) };
      await Promise.all(Object.entries(stories).map(([name, story]) => tell(shop, `${context.id}-${name}`, story)));
    } finally {
      await camunda.close();
    }
  },
};

async function tell(shop: Shop, orderId: string, { order, meanwhile, jobs, variables }: Story): Promise<void> {
  const given = { orderId, total: 99.9, ...order };
  const { camunda } = shop;
  const requestTimeout = PATIENCE_MS;
  const ended = camunda.createProcessInstanceWithResult({ bpmnProcessId: 'order', variables: given, requestTimeout });
  await Promise.all([ended, meanwhile?.(shop, orderId)]);
  assert.deepEqual((await ended).variables, { ...given, ...variables(orderId) });
  assert.deepEqual(jobsOf(shop, orderId).toSorted(), jobs);
}

function jobsOf({ done }: Shop, orderId: string): readonly string[] {
  return done.filter((each) => each.orderId === orderId).map(({ what }) => what);
}

function publish({ camunda }: Shop, name: string, correlationKey: string, variables = {}) {
  return camunda.publishMessage({ name, correlationKey, variables, timeToLive: PATIENCE_MS });
}

/** Finds the incident of the order over HTTP, gives its job another try and resolves it. */
async function resolve(shop: Shop, orderId: string): Promise<void> {
  const { camunda, done, views = '' } = shop;
  const instance = await until(() => done.find((each) => each.orderId === orderId)?.instance);
  const incident = await incidentOf(views, instance);
  assert.equal(incident.errorType, 'JOB_NO_RETRIES');
  assert.equal(incident.errorMessage, 'the card terminal is down');
  assert.equal(incident.elementId, 'charge-card');
  await camunda.updateJobRetries({ jobKey: String(incident.jobKey), retries: 1 });
  await camunda.resolveIncident({ incidentKey: incident.incidentKey });
}

/** Looks again and again until there is something. */
async function until<T>(look: () => T | undefined): Promise<T> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(LOOK_AGAIN_MS)) {
    const found = look();
    if (found !== undefined) return found;
  }
  throw new Error('It did not come');
}
