import { words } from '../rows/words.ts';
import { constant, type Entity, flag, json, key, nullable, number, text, time, word } from '../search/entity.ts';
import { tenant } from './tenant.ts';

export const processInstance: Entity = {
  from: 'instance i LEFT JOIN definition d ON d.key = i.def',
  key: ['i.key'],
  fields: {
    processInstanceKey: key('i.key'),
    processDefinitionKey: key('i.def'),
    processDefinitionId: text('d.id'),
    processDefinitionName: text('d.name', nullable),
    processDefinitionVersion: number('d.version'),
    processDefinitionVersionTag: text('d.tag', nullable),
    startDate: time('i.start_at'),
    endDate: time('i.end_at', nullable),
    state: word(words.instance, 'i.state'),
    hasIncident: flag('EXISTS (SELECT 1 FROM incident x WHERE x.instance = i.key AND x.state = 0)', {
      filter: 'i.key IN (SELECT x.instance FROM incident x WHERE x.state = 0)',
    }),
    tenantId: tenant,
    parentProcessInstanceKey: key('i.parent', nullable),
    parentElementInstanceKey: key('i.parent_el', nullable),
    rootProcessInstanceKey: key('i.root'),
    tags: json("COALESCE(i.tags, '[]')"),
    businessId: constant(null),
    banned: text('i.banned', nullable),
  },
  some: {
    variables: {
      from: 'variable v',
      owner: 'v.instance',
      fields: { name: text('v.name'), value: text('v.value', { prefix: 64 }) },
    },
    incidents: {
      from: 'incident x',
      owner: 'x.instance',
      fields: { errorMessage: text('x.message') },
    },
    elements: {
      from: 'element e JOIN node n ON n.def = e.def AND n.node = e.node',
      owner: 'e.instance',
      fields: {
        elementId: text('n.id'),
        elementInstanceState: word(words.element, 'e.state'),
        hasElementInstanceIncident: flag('EXISTS (SELECT 1 FROM incident x WHERE x.element = e.key AND x.state = 0)'),
      },
    },
  },
};
