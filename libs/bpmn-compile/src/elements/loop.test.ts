import { describe, expect, it } from 'vitest';
import { compiled, errorsOf, flow, serviceTask, started } from '../../test/bpmn.ts';

const loop = (extension: string, attributes = '', content = '') =>
  `<multiInstanceLoopCharacteristics id="loop"${attributes}><extensionElements>${extension}</extensionElements>${content}</multiInstanceLoopCharacteristics>`;
const zeebe = (attributes: string) => `<zeebe:loopCharacteristics ${attributes}/>`;

describe('a multi-instance activity', () => {
  it('has a body with its flows and boundary events, and the activity in it', async () => {
    const attributes = 'inputCollection="=items" inputElement="item" outputCollection="all" outputElement="=one"';
    const condition = '<completionCondition>=numberOfCompletedInstances > 1</completionCondition>';
    const timer = '<boundaryEvent id="late" attachedToRef="task"><errorEventDefinition/></boundaryEvent>';
    const flows = flow('start', 'task') + flow('task', 'after') + flow('late', 'after');
    const content = loop(zeebe(attributes), ' isSequential="true"', condition);
    const [model] = await compiled(started(serviceTask('task', '', content) + serviceTask('after') + timer + flows));
    const [, , body, inner] = model?.nodes ?? [];
    expect(body).toMatchObject({
      ...{ id: 'task', kind: 'multiInstanceBody', scope: 0, outgoing: [1], boundaryEvents: [5], inner: 3 },
      loop: {
        isSequential: true,
        ...{ inputCollection: '=items', inputElement: 'item', outputCollection: 'all', outputElement: '=one' },
        completionCondition: '=numberOfCompletedInstances > 1',
      },
    });
    expect(inner).toMatchObject({ id: 'task', kind: 'serviceTask', scope: 2, outgoing: [], boundaryEvents: [] });
    expect(model?.nodes[5]).toMatchObject({ id: 'late', attachedTo: 2 });
    expect(model?.flows[0]).toMatchObject({ source: 1, target: 2 });
  });

  it('may be a sub-process, whose elements are in the inner one', async () => {
    const inner = `${loop(zeebe('inputCollection="=items"'))}<startEvent id="begin"/>`;
    const [model] = await compiled(started(`<subProcess id="sub">${inner}</subProcess>${flow('start', 'sub')}`));
    expect(model?.nodes.map(({ id, kind, scope }) => [id, kind, scope]).slice(2)).toEqual([
      ['sub', 'multiInstanceBody', 0],
      ['sub', 'subProcess', 2],
      ['begin', 'startEvent', 3],
    ]);
    expect(model?.nodes[3]).toMatchObject({ startNode: 4 });
  });

  it.each([
    ['', "Must have exactly one 'zeebe:loopCharacteristics' extension element"],
    [zeebe(''), "Attribute 'inputCollection' must be present and not empty"],
    [zeebe('inputCollection="items"'), "Expected expression but found static value 'items'."],
    [
      zeebe('inputCollection="=x" outputCollection="y"'),
      "Attribute 'outputElement' must be present if the attribute 'outputCollection' is set",
    ],
    [
      zeebe('inputCollection="=x" outputElement="=y"'),
      "Attribute 'outputCollection' must be present if the attribute 'outputElement' is set",
    ],
  ])('is rejected where it is incomplete: %s', async (extension, text) => {
    expect(await errorsOf(started(serviceTask('task', '', loop(extension))))).toContain(text);
  });
});
