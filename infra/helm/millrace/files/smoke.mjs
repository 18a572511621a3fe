// `helm test`: deploys a process, has its one job done, and checks the result, over the REST API.
const base = `${process.env.MILLRACE}/v2`;
const TYPE = 'millrace-helm-test';
const bpmn = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="millrace">
  <process id="${TYPE}" isExecutable="true">
    <startEvent id="start" />
    <sequenceFlow id="in" sourceRef="start" targetRef="work" />
    <serviceTask id="work"><extensionElements><zeebe:taskDefinition type="${TYPE}" /></extensionElements></serviceTask>
    <sequenceFlow id="out" sourceRef="work" targetRef="end" />
    <endEvent id="end" />
  </process>
</definitions>`;

async function post(path, body) {
  const isForm = body instanceof FormData;
  const answer = await fetch(`${base}${path}`, {
    method: 'POST',
    body: isForm ? body : JSON.stringify(body),
    headers: { accept: 'application/json', ...(!isForm && { 'content-type': 'application/json' }) },
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

const resources = new FormData();
resources.append('resources', new Blob([bpmn], { type: 'application/xml' }), `${TYPE}.bpmn`);
await post('/deployments', resources);

// Each run knows its own instance: jobs that an earlier run left are done too.
const run = crypto.randomUUID();
const finished = post('/process-instances', {
  processDefinitionId: TYPE,
  variables: { run },
  awaitCompletion: true,
  requestTimeout: 60_000,
});
let isDone = false;
finished.then(
  () => (isDone = true),
  () => (isDone = true),
);
while (!isDone) {
  const { jobs } = await post('/jobs/activation', {
    ...{ type: TYPE, worker: 'helm test', timeout: 10_000, maxJobsToActivate: 1, requestTimeout: 1_000 },
  });
  for (const { jobKey, variables } of jobs)
    await post(`/jobs/${jobKey}/completion`, { variables: { ran: variables.run } });
}
const { variables } = await finished;
if (variables.ran !== run) throw new Error(`Expected the result ${run}, but it was ${JSON.stringify(variables)}`);
console.log(`A process was deployed, started, worked on and finished: ${run}`);
