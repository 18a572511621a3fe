import { words } from '../rows/words.ts';
import { constant, type Entity, flag, json, key, nullable, number, text, time, word } from '../search/entity.ts';
import { tenant } from './tenant.ts';

const FAILED = words.job.indexOf('FAILED');

export const job: Entity = {
  from: `job j LEFT JOIN instance i ON i.key = j.instance LEFT JOIN definition d ON d.key = i.def
    LEFT JOIN element e ON e.key = j.element LEFT JOIN node n ON n.def = e.def AND n.node = e.node`,
  where: '(d.key IS NOT NULL) IS TRUE',
  key: ['j.key'],
  fields: {
    jobKey: key('j.key'),
    type: text('j.type'),
    state: word(words.job, 'j.state'),
    retries: number('j.retries'),
    worker: text("COALESCE(j.worker, '')", { filter: 'j.worker' }),
    deadline: time('j.deadline', nullable),
    creationTime: time('j.created'),
    lastUpdateTime: time('j.changed'),
    endTime: time('j.end_at', nullable),
    kind: constant('BPMN_ELEMENT'),
    listenerEventType: constant('UNSPECIFIED'),
    elementId: text('n.id', nullable),
    elementInstanceKey: key('j.element'),
    processDefinitionId: text('d.id'),
    processDefinitionKey: key('i.def'),
    processInstanceKey: key('j.instance'),
    rootProcessInstanceKey: key('i.root'),
    customHeaders: json("COALESCE(e.headers, n.headers, '{}')"),
    hasFailedWithRetriesLeft: flag(`(j.state = ${FAILED} AND j.retries > 0)`),
    errorCode: text('j.code', nullable),
    errorMessage: text('j.message', nullable),
    isDenied: constant(null),
    deniedReason: constant(null),
    tenantId: tenant,
  },
};
