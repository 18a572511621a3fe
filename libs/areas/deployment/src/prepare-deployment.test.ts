import { Rejected } from '@millrace/kernel';
import { describe, expect, it } from 'vitest';
import { prepareDeployment } from './prepare-deployment.ts';

const xml = (id: string, inside = '') => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="http://example.org">
  <bpmn:process id="${id}" isExecutable="true">
    <bpmn:startEvent id="start" />${inside}
  </bpmn:process>
</bpmn:definitions>`;

async function prepare(...files: [name: string, text: string][]) {
  const gone = new AbortController().signal;
  const resources = files.map(([name, text]) => ({ name, content: new TextEncoder().encode(text) }));
  try {
    return await prepareDeployment({ resources, compiled: [], givenUp: '' }, gone);
  } catch (thrown) {
    if (thrown instanceof Rejected) return thrown.rejection;
    throw thrown;
  }
}

describe('preparing a deployment', () => {
  it('compiles every resource', async () => {
    const prepared = await prepare(['a.bpmn', xml('a')], ['b.xml', xml('b')]);
    if (!('compiled' in prepared)) throw new Error(prepared.reason);
    const ids = prepared.compiled.map(({ definitions }) => definitions.map(({ kind, id }) => `${kind} ${id}`));
    expect(ids).toEqual([['process a'], ['process b']]);
    expect(prepared.compiled[0]?.checksum).toMatch(/^[0-9a-f]{64}$/);
  });

  it('rejects all resources, with what is wrong with each', async () => {
    const rejection = await prepare(
      ['a.bpmn', xml('a')],
      ['b.bpmn', 'no xml'],
      ['c.txt', ''],
      ['d.dmn', '<a/>'],
      ['e.form', ''],
    );
    expect(rejection).toMatchObject({ type: 'INVALID_ARGUMENT' });
    const { reason } = rejection as { reason: string };
    expect(reason).toContain('Expected to deploy new resources, but encountered the following errors:\n');
    expect(reason).not.toContain("'a.bpmn'");
    expect(reason).toContain("\n'b.bpmn': ");
    expect(reason).toContain("\n'c.txt': unknown resource type");
    expect(reason).toContain("\n'd.dmn': Line 1: The root element is of the namespace");
    expect(reason).toContain("\n'e.form': The form is no JSON");
  });

  it('compiles decisions with the files that they import, which count for their checksum', async () => {
    const drg = (namespace: string, more: string) =>
      `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="drg-${namespace}" name="DRG" namespace="${namespace}">${more}<decision id="d-${namespace}" name="D"/></definitions>`;
    const imports = '<import name="b" namespace="b" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>';
    const first = await prepare(['a.dmn', drg('a', imports)], ['b.dmn', drg('b', '')], ['p.bpmn', xml('p')]);
    if (!('compiled' in first)) throw new Error(first.reason);
    expect(first.compiled.map(({ definitions }) => definitions.map(({ kind, id }) => `${kind} ${id}`))).toEqual([
      ['decisionRequirements drg-a', 'decision d-a'],
      ['decisionRequirements drg-b', 'decision d-b'],
      ['process p'],
    ]);
    const second = await prepare(['a.dmn', drg('a', imports)], ['b.dmn', drg('b', '<description/>')]);
    if (!('compiled' in second)) throw new Error(second.reason);
    expect(second.compiled[0]?.checksum).not.toBe(first.compiled[0]?.checksum);
  });

  it('ends when the client has gone', async () => {
    const resources = [{ name: 'a.bpmn', content: new TextEncoder().encode(xml('a')) }];
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(prepareDeployment({ resources, compiled: [], givenUp: '' }, gone)).rejects.toThrow('gone');
  });
});
