import { describe, expect, test } from 'vitest';
import { compiled, definitions, errorsOf } from '../../test/bpmn.ts';

const beside = '<message id="m" name="=kind"/><message id="unnamed"/>';
const inFile = (content: string) =>
  definitions(`${beside}<process id="mill" isExecutable="true"><startEvent id="start"/>${content}</process>`);
const publishing = (attributes: string, message = 'm') => ({
  sendTask: `<sendTask id="it" messageRef="${message}"><extensionElements><zeebe:publishMessage ${attributes}/></extensionElements></sendTask>`,
  intermediateThrowEvent: `<intermediateThrowEvent id="it"><extensionElements><zeebe:publishMessage ${attributes}/></extensionElements><messageEventDefinition messageRef="${message}"/></intermediateThrowEvent>`,
  endEvent: `<endEvent id="it"><extensionElements><zeebe:publishMessage ${attributes}/></extensionElements><messageEventDefinition messageRef="${message}"/></endEvent>`,
});
const full = 'correlationKey="=id" messageId="=mid" timeToLive="PT1H"';
const work = { type: 'publish', name: '=kind', correlationKey: '=id', messageId: '=mid', timeToLive: 'PT1H' };

describe('a message that the engine publishes', () => {
  test('is kept at a send task', async () => {
    const [model] = await compiled(inFile(publishing(full).sendTask));
    expect(model?.nodes[2]).toMatchObject({ kind: 'sendTask', work });
  });

  test.each(['intermediateThrowEvent', 'endEvent'] as const)('is kept at an event: %s', async (kind) => {
    const [model] = await compiled(inFile(publishing(full)[kind]));
    expect(model?.nodes[2]).toMatchObject({ kind, event: { type: 'message', work } });
  });

  test('needs neither an id nor a time to live', async () => {
    const [model] = await compiled(inFile(publishing('correlationKey="k"').sendTask));
    expect(model?.nodes[2]).toMatchObject({ work: { type: 'publish', name: '=kind', correlationKey: 'k' } });
    expect(model?.nodes[2]).not.toHaveProperty('work.messageId');
  });

  const at = 'it > extensionElements > publishMessage';
  test.each([
    ['', 'm', at, "Attribute 'correlationKey' must be present and not empty"],
    ['correlationKey="=a +"', 'm', at, /failed to parse expression 'a \+'/],
    ['correlationKey="k" timeToLive="=a +"', 'm', at, /failed to parse expression 'a \+'/],
    ['correlationKey="k"', 'unnamed', 'unnamed', 'Name must be present and not empty'],
  ])('is rejected: %s', async (attributes, message, element, text) => {
    const errors = await errorsOf(inFile(publishing(attributes, message).sendTask));
    expect(errors).toContain(`- Element: ${element}\n`);
    expect(errors).toMatch(text);
  });

  test('needs a message', async () => {
    const errors = await errorsOf(
      inFile(
        '<endEvent id="it"><extensionElements><zeebe:publishMessage correlationKey="k"/></extensionElements><messageEventDefinition id="d"/></endEvent>',
      ),
    );
    expect(errors).toBe("'mill.bpmn': - Element: d\n    - ERROR: Must reference a message\n");
  });
});
