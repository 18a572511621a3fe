import { decodeModel, encodeModel, formatVersion, noScope } from '@millrace/bpmn-model';
import { describe, expect, test } from 'vitest';
import { compiled, definitions, errorsOf, executable, flow, serviceTask, started } from '../test/bpmn.ts';

const lists = { inputs: [], outputs: [], boundaryEvents: [] };
const event = { type: 'none' };

describe('a process that is a chain', () => {
  const xml = executable(
    `<startEvent id="start" name="Grain arrives"/>${serviceTask('grind')}<endEvent id="end"/>` +
      flow('start', 'grind') +
      flow('grind', 'end'),
  );

  test('compiles to nodes and flows that know each other by index', async () => {
    expect(await compiled(xml)).toEqual([
      {
        version: formatVersion,
        processId: 'mill',
        startNode: 1,
        nodes: [
          { id: 'mill', kind: 'process', scope: noScope, outgoing: [], ...lists },
          { ...{ id: 'start', name: 'Grain arrives', kind: 'startEvent', event, scope: 0, outgoing: [0] }, ...lists },
          {
            id: 'grind',
            kind: 'serviceTask',
            scope: 0,
            outgoing: [1],
            work: { type: 'job', jobType: 'grind-job', retries: 3, headers: '{}' },
            ...lists,
          },
          { id: 'end', kind: 'endEvent', event, scope: 0, outgoing: [], ...lists },
        ],
        flows: [
          { id: 'start-grind', source: 1, target: 2 },
          { id: 'grind-end', source: 2, target: 3 },
        ],
      },
    ]);
  });

  test('survives being stored', async () => {
    const [model] = await compiled(xml);
    if (model === undefined) throw new Error('no process');
    expect(decodeModel(encodeModel(model))).toEqual(model);
  });
});

test('several flows may leave a task and several may enter it', async () => {
  const [model] = await compiled(
    started(
      ['split', 'left', 'right', 'join'].map((id) => serviceTask(id)).join('') +
        [flow('start', 'split'), flow('split', 'right'), flow('split', 'left')].join('') +
        [flow('right', 'join'), flow('left', 'join')].join(''),
    ),
  );
  expect(model?.nodes.map(({ id, outgoing }) => [id, outgoing])).toEqual([
    ['mill', []],
    ['start', [0]],
    ['split', [1, 2]],
    ['left', [4]],
    ['right', [3]],
    ['join', []],
  ]);
  expect(model?.flows.map(({ target }) => model.nodes[target]?.id)).toEqual(['split', 'right', 'left', 'join', 'join']);
});

test('a flow may come before its ends', async () => {
  const [model] = await compiled(executable(`${flow('start', 'end')}<endEvent id="end"/><startEvent id="start"/>`));
  expect(model?.flows).toEqual([{ id: 'start-end', source: 2, target: 1 }]);
  expect(model?.startNode).toBe(2);
});

test('each executable process of a file is compiled, the others are not even checked', async () => {
  const processes = await compiled(
    definitions(
      '<process id="first" name="First" isExecutable="true"><startEvent id="a"/></process>' +
        '<process id="sketch"><task id="b"/></process><process id="draft" isExecutable="false"><transaction id="c"/></process>' +
        '<process id="second" isExecutable="true"><extensionElements><zeebe:versionTag value="1.2"/></extensionElements><startEvent id="d"/></process>',
    ),
  );
  expect(processes.map(({ processId, name, versionTag }) => ({ processId, name, versionTag }))).toEqual([
    { processId: 'first', name: 'First', versionTag: undefined },
    { processId: 'second', name: undefined, versionTag: '1.2' },
  ]);
});

test('a file without executable process is rejected', async () => {
  expect(await errorsOf(definitions('<process id="sketch"/>'))).toBe(
    "'mill.bpmn': - Element: file\n    - ERROR: Must contain at least one executable process\n",
  );
});

test('what has no effect in the engine passes', async () => {
  const [model] = await compiled(
    definitions(
      '<collaboration id="pools"><participant id="pool" processRef="mill"/></collaboration>' +
        '<process id="mill" isExecutable="true" shop:colour="red"><documentation>All <b xmlns="">about</b> it</documentation>' +
        '<extensionElements><shop:owner name="x"><shop:deep/></shop:owner><zeebe:properties><zeebe:property name="a" value="b"/></zeebe:properties></extensionElements>' +
        '<laneSet id="lanes"><lane id="lane"><flowNodeRef>start</flowNodeRef></lane></laneSet>' +
        '<startEvent id="start" zeebe:modelerTemplate="t" zeebe:modelerTemplateIcon="data:image/svg+xml,%3Csvg"/>' +
        '<dataObject id="data"/><dataObjectReference id="dataRef" dataObjectRef="data"/><dataStoreReference id="store"/>' +
        '<textAnnotation id="note"><text>!</text></textAnnotation><association id="to" sourceRef="note" targetRef="start"/>' +
        '<group id="group"/></process><message id="unused"/>',
    ),
  );
  expect(model?.nodes.map(({ id }) => id)).toEqual(['mill', 'start']);
});
