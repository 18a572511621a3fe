import { words } from '../rows/words.ts';
import { type Entity, key, nullable, text, time, word } from '../search/entity.ts';
import { tenant } from './tenant.ts';

export const incident: Entity = {
  from: `incident x LEFT JOIN instance i ON i.key = x.instance LEFT JOIN definition d ON d.key = i.def
    LEFT JOIN element e ON e.key = x.element LEFT JOIN node n ON n.def = i.def AND n.node = COALESCE(e.node, 0)`,
  where: '(n.id IS NOT NULL) IS TRUE',
  key: ['x.key'],
  fields: {
    incidentKey: key('x.key'),
    processDefinitionKey: key('i.def'),
    processDefinitionId: text('d.id'),
    processInstanceKey: key('x.instance'),
    rootProcessInstanceKey: key('i.root'),
    errorType: text('x.type'),
    errorMessage: text('x.message'),
    elementId: text('n.id'),
    elementInstanceKey: key('x.element'),
    creationTime: time('x.raised'),
    state: word(words.incident, 'x.state'),
    jobKey: key('x.job', nullable),
    tenantId: tenant,
  },
};
