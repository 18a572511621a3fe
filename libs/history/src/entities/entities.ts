import type { Entity } from '../search/entity.ts';
import { decisionInstance, decisionInstanceDetails } from './decision-instance.ts';
import { decisionDefinition, decisionRequirements, definitionFile, processDefinition } from './definitions.ts';
import { elementInstance } from './element-instance.ts';
import { incident } from './incident.ts';
import { job } from './job.ts';
import { processInstance } from './process-instance.ts';
import { correlatedMessageSubscription, messageSubscription } from './subscriptions.ts';
import { takenFlow } from './taken-flow.ts';
import { variable, variablePreview } from './variable.ts';

const all = {
  ...{ processInstance, elementInstance, variable, variablePreview, job, incident, takenFlow },
  ...{ processDefinition, decisionDefinition, decisionRequirements, definitionFile },
  ...{ decisionInstance, decisionInstanceDetails, messageSubscription, correlatedMessageSubscription },
};

export type EntityName = keyof typeof all;

/** Everything that can be searched. Their fields are named as in Camunda's REST API. */
export const entities: Readonly<Record<EntityName, Entity>> = all;
