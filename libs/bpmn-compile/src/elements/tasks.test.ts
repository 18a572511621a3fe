import { describe, expect, it } from 'vitest';
import { compiled, errorsOf, started } from '../../test/bpmn.ts';

const job = '<zeebe:taskDefinition type="do"/>';
const work = { type: 'job', jobType: 'do', retries: 3, headers: '{}' };

async function compiledOne(xml: string) {
  const [model] = await compiled(started(xml));
  return model?.nodes[2];
}

const element = (name: string, extensions: string, content = '') =>
  `<${name} id="it"><extensionElements>${extensions}</extensionElements>${content}</${name}>`;
const message = '<messageEventDefinition/>';

describe('a task that is a job', () => {
  it.each(['sendTask', 'businessRuleTask', 'scriptTask'])('%s', async (kind) => {
    expect(await compiledOne(element(kind, job))).toMatchObject({ id: 'it', kind, work });
  });

  it.each([
    ['sendTask', 'publishMessage'],
    ['businessRuleTask', 'calledDecision'],
    ['scriptTask', 'script'],
  ])('%s needs one that says what it does', async (kind, other) => {
    const either = `Must have either one 'zeebe:${other}' or one 'zeebe:taskDefinition' extension element`;
    expect(await errorsOf(started(`<${kind} id="it"/>`))).toContain(`- Element: it\n    - ERROR: ${either}\n`);
    expect(await errorsOf(started(element(kind, `${job}<zeebe:${other}/>`)))).toContain(either);
  });
});

describe('a business rule task with a decision', () => {
  const called = (attributes: string) => element('businessRuleTask', `<zeebe:calledDecision ${attributes}/>`);

  it.each([
    ['', { type: 'latest' }],
    ['bindingType="latest"', { type: 'latest' }],
    ['bindingType="deployment"', { type: 'deployment' }],
    ['bindingType="versionTag" versionTag="v1"', { type: 'versionTag', versionTag: 'v1' }],
  ])('keeps it, and which version is meant: %s', async (attributes, binding) => {
    const node = await compiledOne(called(`decisionId="=d" resultVariable="r" ${attributes}`));
    expect(node).toMatchObject({ work: { type: 'decision', decisionId: '=d', binding, resultVariable: 'r' } });
  });

  it.each([
    ['resultVariable="r"', "Attribute 'decisionId' must be present and not empty"],
    ['decisionId="d"', "Attribute 'resultVariable' must be present and not empty"],
    ['decisionId="=1 +" resultVariable="r"', 'failed to parse expression'],
    [
      'decisionId="d" resultVariable="r" bindingType="newest"',
      "'bindingType' must be one of: latest, deployment, versionTag",
    ],
    [
      'decisionId="d" resultVariable="r" bindingType="versionTag"',
      "Attribute 'versionTag' must be present and not empty",
    ],
  ])('is rejected with %s', async (attributes, text) => {
    expect(await errorsOf(started(called(attributes)))).toContain(text);
  });
});

describe('a script task with an expression', () => {
  const script = (attributes: string) => element('scriptTask', `<zeebe:script ${attributes}/>`);

  it('keeps it, and the variable for its value', async () => {
    const node = await compiledOne(script('expression="=a + 1" resultVariable="b"'));
    expect(node).toMatchObject({ work: { type: 'script', expression: '=a + 1', resultVariable: 'b' } });
  });

  it.each([
    ['resultVariable="b"', "Attribute 'expression' must be present and not empty"],
    ['expression="=a"', "Attribute 'resultVariable' must be present and not empty"],
    ['expression="a" resultVariable="b"', "Expected expression but found static value 'a'."],
    ['expression="=a +" resultVariable="b"', "failed to parse expression 'a +'"],
  ])('is rejected: %s', async (attributes, text) => {
    expect(await errorsOf(started(script(attributes)))).toContain(`ERROR: ${text}`);
  });
});

describe('a user task', () => {
  it('is a job of its own type, with one try', async () => {
    expect(await compiledOne('<userTask id="it"/>')).toMatchObject({
      kind: 'userTask',
      work: { type: 'job', jobType: 'io.camunda.zeebe:userTask', retries: 1, headers: '{}' },
    });
  });

  it('that the engine keeps has all that belongs to it, as it is written or as FEEL', async () => {
    const extensions =
      '<zeebe:userTask/><zeebe:assignmentDefinition assignee="=who" candidateGroups="a, b" candidateUsers="=users"/>' +
      '<zeebe:taskSchedule dueDate="2030-01-02T03:04:05Z" followUpDate="=when"/><zeebe:priorityDefinition priority="70"/>' +
      '<zeebe:formDefinition formId="f" bindingType="deployment"/>' +
      '<zeebe:taskHeaders><zeebe:header key="k" value="v"/></zeebe:taskHeaders>';
    expect(await compiledOne(element('userTask', extensions))).toMatchObject({
      kind: 'userTask',
      work: {
        ...{ type: 'userTask', assignee: '=who', candidateGroups: '=["a","b"]', candidateUsers: '=users' },
        ...{ dueDate: '2030-01-02T03:04:05Z', followUpDate: '=when', priority: 70, headers: '{"k":"v"}' },
        form: { formId: 'f', binding: { type: 'deployment' } },
      },
    });
    const outside = '<zeebe:userTask/><zeebe:formDefinition externalReference="=url"/>';
    expect(await compiledOne(element('userTask', outside))).toMatchObject({
      work: { type: 'userTask', headers: '{}', externalReference: '=url' },
    });
  });

  it('that is a job may name a deployed form', async () => {
    const form = '<zeebe:formDefinition formId="f" bindingType="versionTag" versionTag="v1"/>';
    expect(await compiledOne(element('userTask', form))).toMatchObject({
      work: { type: 'job', headers: '{}', form: { formId: 'f', binding: { type: 'versionTag', versionTag: 'v1' } } },
    });
  });

  it('says in headers who shall do it, when and with which form', async () => {
    const node = await compiledOne(
      element(
        'userTask',
        '<zeebe:assignmentDefinition assignee="=who" candidateGroups="a, b" candidateUsers="=users"/>' +
          '<zeebe:taskSchedule dueDate="2030-01-02T03:04:05Z" followUpDate="=when"/>' +
          '<zeebe:formDefinition formKey="camunda-forms:bpmn:f"/>' +
          '<zeebe:taskHeaders><zeebe:header key="k" value="v"/></zeebe:taskHeaders>',
      ),
    );
    expect(node).toMatchObject({
      work: {
        headers: '{"k":"v","io.camunda.zeebe:formKey":"camunda-forms:bpmn:f"}',
        evaluatedHeaders: [
          { key: 'io.camunda.zeebe:assignee', value: '=who', result: 'string' },
          { key: 'io.camunda.zeebe:candidateGroups', value: '=["a","b"]', result: 'strings' },
          { key: 'io.camunda.zeebe:candidateUsers', value: '=users', result: 'strings' },
          { key: 'io.camunda.zeebe:dueDate', value: '2030-01-02T03:04:05Z', result: 'dateTime' },
          { key: 'io.camunda.zeebe:followUpDate', value: '=when', result: 'dateTime' },
        ],
      },
    });
  });

  it.each([
    ['<zeebe:assignmentDefinition candidateGroups="a,,b"/>', "found 'a,,b'"],
    ['<zeebe:taskSchedule dueDate="soon"/>', "found 'soon'"],
    ['<zeebe:assignmentDefinition assignee="=a +"/>', "failed to parse expression 'a +'"],
    ['<zeebe:formDefinition/>', "Exactly one of the attributes 'formId, formKey' must be present and not blank"],
    [
      '<zeebe:formDefinition formId="f" formKey="k"/>',
      "Exactly one of the attributes 'formId, formKey' must be present and not blank",
    ],
    ['<zeebe:formDefinition formId="f" bindingType="versionTag"/>', "Attribute 'versionTag' must be present"],
    [
      '<zeebe:userTask/><zeebe:formDefinition formKey="k"/>',
      "Exactly one of the attributes 'formId, externalReference' must be present and not blank for native user tasks",
    ],
    ['<zeebe:userTask/><zeebe:priorityDefinition priority="101"/>', "between 0 and 100, but was '101'"],
    ['<zeebe:userTask/><zeebe:taskListeners/>', "Extension elements 'zeebe:taskListeners' are not built"],
  ])('is rejected: %s', async (extension, text) => {
    expect(await errorsOf(started(element('userTask', extension)))).toContain(text);
  });
});

it.each(['task', 'manualTask'])('a %s does nothing', async (kind) => {
  expect(await compiledOne(`<${kind} id="it"/>`)).toMatchObject({ kind, work: { type: 'none' } });
});

describe('a throw event', () => {
  it('may throw nothing', async () => {
    const node = await compiledOne('<intermediateThrowEvent id="it"/>');
    expect(node).toMatchObject({ kind: 'intermediateThrowEvent', event: { type: 'none' } });
  });

  it.each(['intermediateThrowEvent', 'endEvent'])('may send a message, which a worker does: %s', async (kind) => {
    const mapping = '<zeebe:ioMapping><zeebe:input source="=a" target="b"/></zeebe:ioMapping>';
    const node = await compiledOne(element(kind, job + mapping, message));
    expect(node).toMatchObject({ kind, event: { type: 'message', work }, inputs: [{ source: '=a', target: 'b' }] });
  });

  it('needs a worker for a message', async () => {
    expect(await errorsOf(started(`<endEvent id="it">${message}</endEvent>`))).toContain(
      "- Element: it\n    - ERROR: Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element\n",
    );
  });
});
