import { words } from '../rows/words.ts';
import { type Entity, key, nullable, number, text, time, word } from '../search/entity.ts';
import { tenant } from './tenant.ts';

const joined = `LEFT JOIN element e ON e.key = s.element LEFT JOIN instance i ON i.key = COALESCE(e.instance, s.element)
  LEFT JOIN message_wait w ON w.key = s.waiting LEFT JOIN node n ON n.def = i.def AND n.node = w.node`;
const known = '(n.id IS NOT NULL) IS TRUE';

/** A subscription that a message was correlated to stays known as such when it is closed. */
const state = `CASE WHEN s.correlated = 1 THEN ${words.subscription.indexOf('CORRELATED')}
  WHEN s.closed = 1 THEN ${words.subscription.indexOf('DELETED')} ELSE 0 END`;

/** Where what waits for a message stands. */
const place = {
  processDefinitionId: text('s.process'),
  processDefinitionKey: key('i.def'),
  processInstanceKey: key('i.key'),
  rootProcessInstanceKey: key('i.root'),
  elementId: text('n.id'),
  elementInstanceKey: key('s.element'),
  messageName: text('s.name'),
  correlationKey: text('s.correlation', nullable),
};

export const messageSubscription: Entity = {
  from: `subscription s ${joined}`,
  where: known,
  key: ['s.key'],
  fields: {
    messageSubscriptionKey: key('s.key'),
    ...place,
    messageSubscriptionState: word(words.subscription, state),
    lastUpdatedDate: time('s.changed'),
    tenantId: tenant,
  },
};

export const correlatedMessageSubscription: Entity = {
  from: `correlation c JOIN subscription s ON s.key = c.subscription ${joined}`,
  where: known,
  key: ['c.subscription', 'c.message'],
  fields: {
    subscriptionKey: key('c.subscription'),
    messageKey: key('c.message'),
    ...place,
    correlationTime: time('c.time'),
    partitionId: number('(c.subscription >> 51)'),
    tenantId: tenant,
  },
};
