import { Scenario } from '@millrace/kernel/testing';
import { describe, expect, it } from 'vitest';
import { type DeploymentShape, deployment } from './area.ts';

const paid = { type: 'message', name: 'paid' };
const go = { type: 'signal', name: 'go' };

/** A deployment area, and what it tells the message area of each partition. */
function scenario() {
  const area = new Scenario<DeploymentShape>(deployment, { partitions: 2 });
  const opened = ({ sends }: ReturnType<typeof area.when>) =>
    sends.flatMap(({ command, body, partition = 1 }) => (command === 'OpenStarts' ? [{ ...body, partition }] : []));
  const deploy = (content: string, starts: { type: string; name: string }[]) => {
    const bytes = new TextEncoder().encode(content);
    const process = { kind: 'process', id: 'order', name: '', versionTag: '', model: bytes, requirements: '', starts };
    const compiled = [{ name: 'order.bpmn', content: bytes, checksum: content, definitions: [process] }];
    const outcome = area.when('DeployResources', { resources: [], compiled, givenUp: '' });
    const [, { definitions }] = outcome.answer as [string, { definitions: { definition: number }[] }];
    return { definition: definitions[0]?.definition ?? 0, opened: opened(outcome) };
  };
  const remove = (definition: number) => {
    area.whenSent('DeleteResource', { definition });
    area.whenSent('UninstallVoted', { definition, partition: 1, running: false });
    return opened(area.whenSent('UninstallVoted', { definition, partition: 2, running: false }));
  };
  return { deploy, remove };
}

const onBoth = (definition: number, starts: object[]) =>
  [1, 2].map((partition) => ({ processId: 'order', definition, starts, partition }));

describe('the start events of a process', () => {
  it('are known on every partition before its deployment is answered', () => {
    const { deploy } = scenario();
    const { definition, opened } = deploy('v1', [paid, go]);
    expect(opened).toEqual(onBoth(definition, [paid, go]));
  });

  it('are those of the latest version, also where that has none', () => {
    const { deploy } = scenario();
    deploy('v1', [paid]);
    const second = deploy('v2', []);
    expect(second.opened).toEqual(onBoth(second.definition, []));
    expect(deploy('v3', []).opened).toEqual([]);
  });

  it('stay as they are when a deployment is repeated', () => {
    const { deploy } = scenario();
    deploy('v1', [paid]);
    expect(deploy('v1', [paid]).opened).toEqual([]);
  });

  it('are those of the version before when the latest is deleted, or none', () => {
    const { deploy, remove } = scenario();
    const { definition: first } = deploy('v1', [paid]);
    const { definition: second } = deploy('v2', [go]);
    expect(remove(second)).toEqual(onBoth(first, [paid]));
    expect(remove(first)).toEqual(onBoth(0, []));
  });
});
