import { type Entity, key, text } from '../search/entity.ts';
import { tenant } from './tenant.ts';

/** The sequence flows that an instance has taken: those that led to elements, and those to gateways that wait for more. */
export const takenFlow: Entity = {
  from: `(SELECT t.instance, t.flow FROM taken_flow t
      UNION SELECT e.instance, e.flow FROM element e WHERE e.flow IS NOT NULL) f
    JOIN instance i ON i.key = f.instance JOIN definition d ON d.key = i.def
    JOIN model_flow m ON m.def = i.def AND m.flow = f.flow`,
  key: ['f.instance', 'f.flow'],
  fields: {
    sequenceFlowId: text('m.id'),
    elementId: text('m.id'),
    processInstanceKey: key('f.instance'),
    rootProcessInstanceKey: key('i.root'),
    processDefinitionKey: key('i.def'),
    processDefinitionId: text('d.id'),
    tenantId: tenant,
  },
};
