import type { CamundaClient } from './camunda-client.ts';

/** What a customer orders, and what will come in between. */
export type Order = {
  readonly orderId: string;
  readonly total: number;
  /** What is sold out. */
  readonly missing?: string[];
  /** What the card does if it is not taken: it is declined, or the terminal breaks down at the first attempt. */
  readonly card?: 'declined' | 'breaks';
  readonly address?: 'unknown';
};

/** A job that a worker was done with, as `type` or, with a header, `type: header`. */
export interface Done {
  readonly orderId: string;
  /** The key of its instance. */
  readonly instance: string;
  readonly what: string;
}

const LONG_POLL_MS = 2_000;
/** Undefined: it is still at it when the order ends. */
type Outcome = object | { readonly error: string } | { readonly breaks: string } | undefined;

/** What each department of the shop makes of an order. `seen` are the jobs of its type that this order had before. */
const departments: Readonly<Record<string, (order: Order & { readonly amount?: number }, seen: number) => Outcome>> = {
  'reserve-stock': ({ missing = [] }) => ({ missing }),
  'tell-customer': () => ({}),
  'charge-card': ({ card, amount, orderId }, seen) => {
    if (card === 'declined') return { error: 'card-declined' };
    if (card === 'breaks' && seen === 0) return { breaks: 'the card terminal is down' };
    return { receipt: `${orderId} ${amount}`, secret: 'not for the order' };
  },
  'release-stock': () => ({}),
  'send-invoice': ({ address }) => (address === 'unknown' ? undefined : {}),
  'ship-parcel': ({ address, orderId }) =>
    address === 'unknown' ? { error: 'no-such-address' } : { trackingNumber: `T-${orderId}` },
  'refund-payment': () => ({}),
};

/** Opens a worker for each type of job in `order.bpmn`, and writes down what they do. */
export function openShop(client: CamundaClient): readonly Done[] {
  const done: Done[] = [];
  for (const [type, work] of Object.entries(departments)) {
    client.createWorker<Order & { amount?: number }>({
      taskType: type,
      longPoll: LONG_POLL_MS,
      taskHandler(job) {
        const { orderId } = job.variables;
        const header = job.customHeaders.template ?? job.customHeaders.currency;
        const what = header === undefined ? type : `${type}: ${header}`;
        const seen = done.filter((each) => each.orderId === orderId && each.what === what).length;
        const outcome = work(job.variables, seen);
        if (outcome === undefined) return job.forward();
        done.push({ orderId, instance: job.processInstanceKey, what });
        if ('error' in outcome) return job.error(String(outcome.error));
        if ('breaks' in outcome) return job.fail({ errorMessage: String(outcome.breaks), retries: 0 });
        return job.complete({ ...outcome });
      },
    });
  }
  return done;
}
