import { describe, expect, it } from 'vitest';
import { compiled, errorsOf, flow, started } from '../../test/bpmn.ts';

const call = (extensions: string, content = '', attributes = '') =>
  `<callActivity id="call"${attributes}><extensionElements>${extensions}</extensionElements>${content}</callActivity>`;
const called = (attributes: string) => `<zeebe:calledElement ${attributes}/>`;

async function nodeOf(xml: string) {
  const [model] = await compiled(started(xml + flow('start', 'call')));
  return model?.nodes[2];
}

describe('a call activity', () => {
  it('calls the latest version, with all variables both ways, unless it says otherwise', async () => {
    expect(await nodeOf(call(called('processId="child"')))).toEqual({
      ...{ id: 'call', kind: 'callActivity', scope: 0, outgoing: [], boundaryEvents: [], inputs: [], outputs: [] },
      processId: 'child',
      binding: { type: 'latest' },
      propagateAllParentVariables: true,
      propagateAllChildVariables: true,
    });
  });

  it('may have an expression as its process, a binding, and mappings in place of all variables', async () => {
    const attributes =
      'processId="=id" bindingType="versionTag" versionTag="v1" propagateAllParentVariables="false"' +
      ' propagateAllChildVariables="false"';
    const mappings =
      '<zeebe:ioMapping><zeebe:input source="=1" target="a"/><zeebe:output source="=b" target="c"/></zeebe:ioMapping>';
    expect(await nodeOf(call(called(attributes) + mappings))).toMatchObject({
      processId: '=id',
      binding: { type: 'versionTag', versionTag: 'v1' },
      propagateAllParentVariables: false,
      propagateAllChildVariables: false,
      inputs: [{ source: '=1', target: 'a' }],
      outputs: [{ source: '=b', target: 'c' }],
    });
  });

  it('may have boundary events, and be a multi-instance activity', async () => {
    const loop =
      '<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=[1]"/>' +
      '</extensionElements></multiInstanceLoopCharacteristics>';
    const boundary = '<boundaryEvent id="failed" attachedToRef="call"><errorEventDefinition/></boundaryEvent>';
    const [model] = await compiled(
      started(call(called('processId="child"'), loop) + boundary + flow('start', 'call') + flow('failed', 'call')),
    );
    expect(model?.nodes.map(({ kind }) => kind)).toEqual([
      ...['process', 'startEvent', 'multiInstanceBody', 'callActivity', 'boundaryEvent'],
    ]);
    expect(model?.nodes[2]?.boundaryEvents).toEqual([4]);
  });

  it.each([
    ['', "Must have exactly one 'zeebe:calledElement' extension element"],
    [called('processId="a"').repeat(2), "Must have exactly one 'zeebe:calledElement' extension element"],
    [called(''), "Attribute 'processId' must be present and not empty"],
    [called('processId="=1 +"'), "failed to parse expression '1 +'"],
    [called('processId="a" bindingType="newest"'), "Attribute 'bindingType' must be one of: latest, deployment"],
    [called('processId="a" bindingType="versionTag"'), "Attribute 'versionTag' must be present and not empty"],
  ])('is rejected without a process that could be called: %s', async (extensions, text) => {
    expect(await errorsOf(started(call(extensions, '', ' calledElement="child"')))).toContain(text);
  });

  it('rejects execution listeners by name', async () => {
    const listeners =
      '<zeebe:executionListeners><zeebe:executionListener eventType="start" type="x"/></zeebe:executionListeners>';
    expect(await errorsOf(started(call(called('processId="a"') + listeners)))).toContain(
      "Extension elements 'zeebe:executionListeners' are not built in this version of Millrace yet",
    );
  });
});
