import { describe, expect, test } from 'vitest';
import { decodeModel, encodeModel, UnknownModelVersion } from './codec.ts';
import { noScope } from './node.ts';
import { flowAt, formatVersion, nodeAt, type ProcessModel } from './process-model.ts';

const node = (id: string) => ({ id, scope: 0, outgoing: [], inputs: [], outputs: [], boundaryEvents: [] });

const model: ProcessModel = {
  version: formatVersion,
  processId: 'mill',
  name: 'Mühle "é😀"',
  nodes: [
    { ...node('mill'), kind: 'process', scope: noScope },
    { ...node('start'), kind: 'startEvent', event: { type: 'none' }, outgoing: [0] },
    {
      ...node('grind'),
      kind: 'serviceTask',
      work: { type: 'job', jobType: 'grind', retries: 3, headers: '{"a":"\\n"}' },
    },
  ],
  flows: [{ id: 'flow', source: 1, target: 2 }],
  startNode: 1,
};

describe('the bytes of a model', () => {
  test('give the same model back', () => {
    expect(decodeModel(encodeModel(model))).toEqual(model);
  });

  test.each([1, '2', undefined, null])('of format version %j are rejected', (version) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...model, version }));
    expect(() => decodeModel(bytes)).toThrow(UnknownModelVersion);
  });

  test('that are JSON but no model are rejected', () => {
    expect(() => decodeModel(new TextEncoder().encode('null'))).toThrow(
      'Expected a process model of format version 2, but it has version undefined',
    );
  });

  test('that are no UTF-8 are rejected', () => {
    expect(() => decodeModel(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(TypeError);
  });
});

describe('an index', () => {
  test('names a node or a flow', () => {
    expect(nodeAt(model, 2).id).toBe('grind');
    expect(flowAt(model, 0).id).toBe('flow');
  });

  test('of another model is an error that names the process', () => {
    expect(() => nodeAt(model, 3)).toThrow("Process 'mill' has no node 3");
    expect(() => flowAt(model, 1)).toThrow("Process 'mill' has no sequence flow 1");
  });
});
