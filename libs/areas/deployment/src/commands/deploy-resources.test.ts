import { Scenario } from '@millrace/kernel/testing';
import { describe, expect, it } from 'vitest';
import type { DeploymentShape } from '../area.ts';
import { deployment } from '../area.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function resource(name: string, content: string, ...processIds: string[]) {
  const definitions = processIds.map((id) => ({
    kind: 'process',
    id,
    name: '',
    versionTag: '',
    model: bytes(`model of ${id}`),
    requirements: '',
    starts: [] as { type: string; name: string }[],
  }));
  return { name, content: bytes(content), checksum: `sum of ${content}`, definitions };
}

const order = resource('order.bpmn', 'v1', 'order');

function scenario(partitions = 1) {
  const area = new Scenario<DeploymentShape>(deployment, { partitions });
  const deploy = (...compiled: ReturnType<typeof resource>[]) =>
    area.when('DeployResources', { resources: [], compiled, givenUp: '' });
  return { area, deploy };
}

describe('DeployResources', () => {
  it('rejects what its preparation has given up', () => {
    const { area } = scenario();
    const outcome = area.when('DeployResources', { resources: [], compiled: [], givenUp: 'it takes longer than 10 s' });
    expect(outcome.rejection).toEqual({ type: 'INVALID_ARGUMENT', reason: 'it takes longer than 10 s' });
  });

  it('gives a process its key and first version, and installs it on every partition', () => {
    const { deploy } = scenario(3);
    const outcome = deploy(order);
    expect(outcome.events.map(([name]) => name)).toEqual(['DefinitionCreated']);
    expect(outcome.sends.map(({ to, command, partition }) => [to, command, partition])).toEqual([
      ['instance', 'InstallDefinition', undefined],
      ['instance', 'InstallDefinition', 2],
      ['instance', 'InstallDefinition', 3],
    ]);
    const created = { kind: 'process', id: 'order', name: '', version: 1, definition: 2, resourceName: 'order.bpmn' };
    const definitions = [{ ...created, requirements: 0, requirementsId: '' }];
    expect(outcome.answer).toEqual(['DeployResourcesAnswer', { deployment: 1, definitions }]);
  });

  it('answers a repeated deployment with the version that there is', () => {
    const { deploy } = scenario();
    deploy(order);
    const again = deploy(order);
    expect(again.events).toEqual([]);
    expect(again.answer?.[1]).toMatchObject({ definitions: [{ version: 1, definition: 2 }] });
  });

  it('makes a new version when the content or the name is another', () => {
    const { deploy } = scenario();
    deploy(order);
    expect(deploy(resource('order.bpmn', 'v2', 'order')).answer?.[1]).toMatchObject({ definitions: [{ version: 2 }] });
    expect(deploy(resource('other.bpmn', 'v2', 'order')).answer?.[1]).toMatchObject({ definitions: [{ version: 3 }] });
    expect(deploy(order).answer?.[1]).toMatchObject({ definitions: [{ version: 4 }] });
  });

  it('renews a repeated resource that comes with a new one', () => {
    const { deploy } = scenario();
    deploy(order);
    const outcome = deploy(order, resource('bill.bpmn', 'v1', 'bill'));
    expect(outcome.answer?.[1]).toMatchObject({
      definitions: [
        { id: 'order', version: 2 },
        { id: 'bill', version: 1 },
      ],
    });
  });

  it('versions decisions with their requirements, which have the file', () => {
    const { area, deploy } = scenario();
    const drg = (content: string, ...decisions: string[]) => {
      const none = { name: '', versionTag: '', model: new Uint8Array(), starts: [] };
      const requirements = { ...none, kind: 'decisionRequirements', id: 'drg', requirements: '', model: bytes('drg') };
      const definitions = decisions.map((id) => ({ ...none, kind: 'decision', id, requirements: 'drg' }));
      return { ...resource('drg.dmn', content), definitions: [requirements, ...definitions] };
    };
    const versionsOf = ({ answer }: ReturnType<typeof deploy>) => {
      type Deployed = { readonly id: string; readonly version: number; readonly requirements: number };
      const body = answer?.[1] as { readonly definitions: readonly Deployed[] } | undefined;
      return body?.definitions.map(({ id, version, requirements }) => [id, version, requirements]);
    };
    expect(versionsOf(deploy(drg('1', 'a')))).toEqual([
      ['drg', 1, 0],
      ['a', 1, 2],
    ]);
    for (let i = 0; i < 2; i++) {
      expect(versionsOf(deploy(drg('2', 'a', 'b')))).toEqual([
        ['drg', 2, 0],
        ['a', 2, 5],
        ['b', 1, 5],
      ]);
    }
    expect([...area.tables.definitions.entries()].map(([, { kind, content }]) => [kind, content.length])).toEqual([
      ['decisionRequirements', 1],
      ['decision', 0],
      ['decisionRequirements', 1],
      ['decision', 0],
      ['decision', 0],
    ]);
    expect(deploy(drg('3', 'a'), { ...drg('3', 'a'), name: 'other.dmn' }).rejection?.reason).toBe(
      "Expected the decision requirements ids to be unique within a deployment but found a duplicated id 'drg' in the resources 'drg.dmn' and 'other.dmn'.",
    );
  });

  it('rejects a process id that stands in two resources, and an empty deployment', () => {
    const { area, deploy } = scenario();
    expect(deploy(order, resource('b.bpmn', 'b', 'order')).rejection).toEqual({
      type: 'INVALID_ARGUMENT',
      reason: "Duplicated process id in resources 'order.bpmn' and 'b.bpmn'",
    });
    expect(deploy().rejection).toEqual({
      type: 'INVALID_ARGUMENT',
      reason: 'Expected to deploy at least one resource, but none given',
    });
    expect(area.tables.definitions.size).toBe(0);
  });
});
