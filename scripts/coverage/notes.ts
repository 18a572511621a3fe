/** What is to be said of lines of the tables: how something differs from Zeebe, and why something has no effect. */
export const notes: Readonly<Record<string, string>> = {
  '`userTaskForm` on process': 'As in Zeebe: applications read it from the file.',
  '`priorityDefinition` on userTask as a job': 'As in Zeebe.',
  '`properties` on serviceTask': 'As in Zeebe.',
  '`agentDefinition` on serviceTask': 'Of Zeebe 8.10.',
  '`taskDefinition` on serviceTask':
    'Static retries that are no whole number are rejected at deployment; in Zeebe they are an incident.',
  '`userTask`':
    'A job of type `io.camunda.zeebe:userTask`; with `zeebe:userTask` a task of the engine, for the REST API.',
  '`intermediateCatchEvent`': 'Of a timer: cron expressions and dates without a zone are read in UTC.',
  '`conditionalFilter` on conditionalEventDefinition':
    '`variableEvents` has no effect at the start event of a process.',
  EvaluateConditional: 'At most 1,000 conditional start events a call.',
  ActivateJobs: 'A blank worker is rejected.',
  CreateProcessInstance: 'Not tried on another partition when one has no room.',
  CreateProcessInstanceWithResult: 'As CreateProcessInstance.',
  DeployResource: 'Answered when every partition knows the definitions, so that instances start anywhere at once.',
  PublishMessage: 'A number as correlation key keeps all its digits.',
  '`POST /v2/deployments`': 'As DeployResource.',
  '`POST /v2/jobs/activation`':
    'A missing worker is 400. All jobs are in one answer, delivered or given back together.',
  '`POST /v2/jobs/{jobKey}/completion`': 'With `result`: 501.',
  '`POST /v2/process-instances`': 'With `businessId`: 501.',
  '`POST /v2/resources/{resourceKey}/deletion`': 'With `deleteHistory`: 501.',
  '`POST /v2/element-instances/search`': 'In the order of keys; `sort` is 400.',
  '`POST /v2/incidents/search`': 'In the order of keys; `sort` is 400.',
  '`POST /v2/jobs/search`': 'In the order of keys; `sort` is 400.',
  '`POST /v2/process-instances/search`': 'In the order of keys; `sort` is 400.',
  '`POST /v2/variables/search`': 'In the order of keys; `sort` is 400.',
};
