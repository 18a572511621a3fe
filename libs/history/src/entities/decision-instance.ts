import { words } from '../rows/words.ts';
import { type Entity, hidden, json, key, nullable, number, text, time, word } from '../search/entity.ts';
import { tenant } from './tenant.ts';

export const decisionInstance: Entity = {
  from: `decision_instance t LEFT JOIN instance i ON i.key = t.instance LEFT JOIN definition d ON d.key = t.def`,
  key: ['t.evaluation', 't.place'],
  fields: {
    decisionEvaluationInstanceKey: text("CAST(t.evaluation AS TEXT) || '-' || CAST(t.place AS TEXT)"),
    decisionEvaluationKey: key('t.evaluation'),
    place: number('t.place', hidden),
    state: word(words.decision, 't.state'),
    evaluationDate: time('t.time'),
    evaluationFailure: text('t.failure', nullable),
    decisionDefinitionId: text('t.id'),
    decisionDefinitionKey: key('t.def'),
    decisionDefinitionName: text('t.name'),
    decisionDefinitionType: text('t.type'),
    decisionDefinitionVersion: number('t.version'),
    decisionRequirementsKey: key('d.requirements', hidden),
    rootDecisionDefinitionKey: key('t.root'),
    processDefinitionKey: key('i.def', nullable),
    processInstanceKey: key('t.instance', nullable),
    rootProcessInstanceKey: key('i.root', nullable),
    elementInstanceKey: key('t.element', nullable),
    result: text('t.output'),
    tenantId: tenant,
  },
};

/** With what went into it and which rules matched. */
export const decisionInstanceDetails: Entity = {
  ...decisionInstance,
  fields: { ...decisionInstance.fields, inputs: json('t.inputs'), rules: json('t.rules') },
};
