import { describe, expect, test } from 'vitest';
import { compiled, errorsOf, serviceTask, started } from '../../test/bpmn.ts';

/** The task of a process that has only that, with these extension elements. */
async function compiledTask(extensions: string) {
  const [model] = await compiled(task(extensions));
  return model?.nodes[2];
}

function task(extensions: string): string {
  return started(`<serviceTask id="task"><extensionElements>${extensions}</extensionElements></serviceTask>`);
}

describe('the task definition', () => {
  test('gives type and retries', async () => {
    expect(await compiledTask('<zeebe:taskDefinition type="pay" retries="5"/>')).toMatchObject({
      work: {
        jobType: 'pay',
        retries: 5,
      },
    });
  });

  test('has 3 retries if it does not say', async () => {
    expect(await compiledTask('<zeebe:taskDefinition type="pay"/>')).toMatchObject({ work: { retries: 3 } });
    expect(await compiledTask('<zeebe:taskDefinition type="pay" retries=""/>')).toMatchObject({ work: { retries: 3 } });
  });

  test('takes a lone = for text', async () => {
    expect(await compiledTask('<zeebe:taskDefinition type="="/>')).toMatchObject({ work: { jobType: '=' } });
  });

  test.each(['', '<zeebe:taskDefinition type="a"/><zeebe:taskDefinition type="b"/>'])(
    'must be there once: %j',
    async (extensions) => {
      expect(await errorsOf(task(extensions))).toBe(
        "'mill.bpmn': - Element: task\n    - ERROR: Must have exactly one 'zeebe:taskDefinition' extension element\n",
      );
    },
  );

  test('must have a type', async () => {
    expect(await errorsOf(task('<zeebe:taskDefinition type=""/>'))).toBe(
      "'mill.bpmn': - Element: task > extensionElements > taskDefinition\n" +
        "    - ERROR: Attribute 'type' must be present and not empty\n    - ERROR: Expected expression but not found.\n",
    );
  });

  test('keeps expressions as they are', async () => {
    expect(await compiledTask('<zeebe:taskDefinition type="=kind" retries="=n + 1"/>')).toMatchObject({
      work: {
        jobType: '=kind',
        retries: '=n + 1',
      },
    });
  });

  test.each(['type="=a +"', 'type="a" retries="=a +"'])(
    'must have expressions that can be parsed: %s',
    async (text) => {
      expect(await errorsOf(task(`<zeebe:taskDefinition ${text}/>`))).toMatch(
        /- Element: task > extensionElements > taskDefinition\n {4}- ERROR: failed to parse expression 'a \+': Expected /,
      );
    },
  );

  test.each(['many', '1.5', '99999999999'])('with %s retries is not built', async (retries) => {
    expect(await errorsOf(task(`<zeebe:taskDefinition type="a" retries="${retries}"/>`))).toContain(
      `- ERROR: Retries that are no whole number (here '${retries}') are not built in this version of Millrace yet`,
    );
  });
});

describe('the headers', () => {
  const definition = '<zeebe:taskDefinition type="pay"/>';
  const headers = (list: string) => `${definition}<zeebe:taskHeaders>${list}</zeebe:taskHeaders>`;

  test('become JSON in their order, byte for byte', async () => {
    const list =
      '<zeebe:header key="2" value="b&#10;&quot;é😀"/><zeebe:header key="1" value=" a "/><zeebe:header key="__proto__" value="{}"/>';
    expect(await compiledTask(headers(list))).toMatchObject({
      work: { headers: '{"2":"b\\n\\"é😀","1":" a ","__proto__":"{}"}' },
    });
  });

  test('without key or value are passed over', async () => {
    const list = '<zeebe:header key="" value="a"/><zeebe:header key="a"/><zeebe:header value="b"/>';
    expect(await compiledTask(headers(list))).toMatchObject({ work: { headers: '{}' } });
  });

  test('must not have a reserved key', async () => {
    expect(await errorsOf(task(headers('<zeebe:header key="io.camunda.zeebe:x" value="1"/>')))).toBe(
      "'mill.bpmn': - Element: task > extensionElements > taskHeaders > header\n" +
        "    - ERROR: Attribute 'key' contains 'io.camunda.zeebe:x', but header keys starting with 'io.camunda.zeebe:' are reserved for internal use.\n",
    );
  });

  test('must not have a key twice', async () => {
    const list = '<zeebe:header key="a" value="1"/><zeebe:header key="a" value="2"/><zeebe:header key="a" value="3"/>';
    expect(await errorsOf(task(headers(list)))).toBe(
      "'mill.bpmn': - Element: task > extensionElements > taskHeaders\n    - ERROR: Headers contain duplicate entries for key 'a'\n",
    );
  });
});

describe('what would change the task and is not built', () => {
  test.each(['executionListeners', 'taskListeners', 'linkedResources', 'jobPriorityDefinition'])(
    'is rejected: zeebe:%s',
    async (name) => {
      expect(await errorsOf(started(serviceTask('task', `<zeebe:${name}/>`)))).toBe(
        `'mill.bpmn': - Element: task > extensionElements > ${name}\n` +
          `    - ERROR: Extension elements 'zeebe:${name}' are not built in this version of Millrace yet\n`,
      );
    },
  );

  test('is rejected: a standard loop, which Zeebe does not have', async () => {
    expect(await errorsOf(started(serviceTask('task', '', '<standardLoopCharacteristics/>')))).toContain(
      "- Element: task > standardLoopCharacteristics\n    - ERROR: Elements of type 'StandardLoopCharacteristics' are currently not supported.",
    );
  });
});

test('extension elements that have no meaning at a service task are passed over, as by Zeebe', async () => {
  const leftovers = '<zeebe:calledElement processId="x"/><zeebe:subscription/><zeebe:unheardOf/><shop:taskDefinition/>';
  expect(await compiledTask(`<zeebe:taskDefinition type="pay"/>${leftovers}`)).toMatchObject({
    work: { jobType: 'pay' },
  });
});
