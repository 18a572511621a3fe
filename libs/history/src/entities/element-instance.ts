import { words } from '../rows/words.ts';
import { type Entity, flag, hidden, key, nullable, text, time, word } from '../search/entity.ts';
import { tenant } from './tenant.ts';

export const elementInstance: Entity = {
  from: `element e LEFT JOIN instance i ON i.key = e.instance LEFT JOIN definition d ON d.key = e.def
    LEFT JOIN node n ON n.def = e.def AND n.node = e.node`,
  where: '(n.id IS NOT NULL) IS TRUE',
  key: ['e.key'],
  fields: {
    elementInstanceKey: key('e.key'),
    processInstanceKey: key('e.instance'),
    rootProcessInstanceKey: key('i.root'),
    processDefinitionKey: key('e.def'),
    processDefinitionId: text('d.id'),
    elementId: text('n.id'),
    elementName: text('n.name'),
    type: text('n.type'),
    state: word(words.element, 'e.state'),
    startDate: time('e.start_at'),
    endDate: time('e.end_at', nullable),
    hasIncident: flag('EXISTS (SELECT 1 FROM incident x WHERE x.element = e.key AND x.state = 0)', {
      filter: 'e.key IN (SELECT x.element FROM incident x WHERE x.state = 0)',
    }),
    incidentKey: key('(SELECT max(x.key) FROM incident x WHERE x.element = e.key AND x.state = 0)', nullable),
    elementInstanceScopeKey: key('e.scope', hidden),
    tenantId: tenant,
  },
};
