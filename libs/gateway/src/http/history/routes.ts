import type { Condition } from '@millrace/history';
import type { GatewayOptions } from '../../options.ts';
import { badQuery } from '../problem.ts';
import { type HttpAnswer, type HttpRequest, json, noContent } from '../route.ts';
import type { Routes } from '../router.ts';
import { callHierarchy } from './call-hierarchy.ts';
import type { Item } from './items.ts';
import { type HistorySearches, Searches } from './searches.ts';

/** How many flows of an instance are shown. */
const MOST_FLOWS = 10_000;

/** The searches of Camunda's REST API, over what is alive and what has ended alike. */
export function historyRoutes(history: HistorySearches, options: GatewayOptions): Routes {
  const searches = new Searches(history, options);
  const variables = ({ query }: HttpRequest) =>
    query.get('truncateValues') === 'false' ? 'variable' : ('variablePreview' as const);
  return {
    'POST /v2/process-definitions/search': searches.search(() => 'processDefinition'),
    'GET /v2/process-definitions/{processDefinitionKey}': searches.get(
      'Process Definition',
      'processDefinition',
      'processDefinitionKey',
    ),
    'GET /v2/process-definitions/{processDefinitionKey}/xml': searches.get(
      'Process Definition',
      'definitionFile',
      'processDefinitionKey',
      xml,
    ),
    'GET /v2/process-definitions/{processDefinitionKey}/form': searches.get(
      'Process Definition',
      'processDefinition',
      'processDefinitionKey',
      () => noContent,
    ),
    'POST /v2/process-instances/search': searches.search(() => 'processInstance'),
    'GET /v2/process-instances/{processInstanceKey}': searches.get(
      'Process Instance',
      'processInstance',
      'processInstanceKey',
    ),
    'GET /v2/process-instances/{processInstanceKey}/call-hierarchy': searches.route(callHierarchy(searches)),
    'GET /v2/process-instances/{processInstanceKey}/sequence-flows': searches.route(async ({ parameters }) =>
      json({ items: await searches.all('takenFlow', [parameter('processInstanceKey', parameters)], MOST_FLOWS) }),
    ),
    'POST /v2/process-instances/{processInstanceKey}/incidents/search': searches.search(
      () => 'incident',
      ({ parameters }) => [parameter('processInstanceKey', parameters)],
    ),
    'POST /v2/element-instances/search': searches.search(() => 'elementInstance'),
    'GET /v2/element-instances/{elementInstanceKey}': searches.get(
      'Element Instance',
      'elementInstance',
      'elementInstanceKey',
    ),
    'POST /v2/element-instances/{elementInstanceKey}/incidents/search': searches.search(
      () => 'incident',
      ({ parameters }) => [parameter('elementInstanceKey', parameters)],
    ),
    'POST /v2/variables/search': searches.search(variables),
    'GET /v2/variables/{variableKey}': searches.get(
      'Variable',
      'variable',
      'variableKey',
      ({ isTruncated: _, ...item }) => json(item),
    ),
    'POST /v2/jobs/search': searches.search(() => 'job'),
    'POST /v2/incidents/search': searches.search(() => 'incident'),
    'GET /v2/incidents/{incidentKey}': searches.get('Incident', 'incident', 'incidentKey'),
    'POST /v2/message-subscriptions/search': searches.search(() => 'messageSubscription'),
    'POST /v2/correlated-message-subscriptions/search': searches.search(() => 'correlatedMessageSubscription'),
    'POST /v2/decision-definitions/search': searches.search(() => 'decisionDefinition'),
    'GET /v2/decision-definitions/{decisionDefinitionKey}': searches.get(
      'Decision Definition',
      'decisionDefinition',
      'decisionDefinitionKey',
    ),
    'GET /v2/decision-definitions/{decisionDefinitionKey}/xml': searches.get(
      'Decision Definition',
      'definitionFile',
      'decisionDefinitionKey',
      xml,
    ),
    'POST /v2/decision-requirements/search': searches.search(() => 'decisionRequirements'),
    'GET /v2/decision-requirements/{decisionRequirementsKey}': searches.get(
      'Decision Requirements',
      'decisionRequirements',
      'decisionRequirementsKey',
    ),
    'GET /v2/decision-requirements/{decisionRequirementsKey}/xml': searches.get(
      'Decision Requirements',
      'definitionFile',
      'decisionRequirementsKey',
      xml,
    ),
    'POST /v2/decision-instances/search': searches.search(() => 'decisionInstance'),
    'GET /v2/decision-instances/{decisionEvaluationInstanceKey}': searches.route(async ({ parameters }) => {
      const key = parameters.decisionEvaluationInstanceKey ?? '';
      return json(await searches.one('Decision Instance', 'decisionInstanceDetails', key, evaluated(key)));
    }),
  };
}

function xml({ content }: Item): HttpAnswer {
  return { status: 200, type: 'text/xml; charset=utf-8', text: String(content) };
}

/** What is in the path of a request holds for what is found. */
function parameter(name: string, parameters: HttpRequest['parameters']): Condition {
  return { field: name, is: { operator: 'eq', value: parameters[name] ?? '' } };
}

/** `2251799813685249-1`: the evaluation, and which of its decisions. */
function evaluated(key: string): Condition[] {
  const [, evaluation, place] = /^(\d{1,19})-(\d{1,9})$/.exec(key) ?? [];
  if (evaluation === undefined) {
    throw badQuery(`Expected 'decisionEvaluationInstanceKey' to be a key as '2251799813685249-1', but it was '${key}'`);
  }
  return [
    { field: 'decisionEvaluationKey', is: { operator: 'eq', value: evaluation } },
    { field: 'place', is: { operator: 'eq', value: Number(place) } },
  ];
}
