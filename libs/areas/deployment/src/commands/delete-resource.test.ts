import { Scenario } from '@millrace/kernel/testing';
import { describe, expect, it } from 'vitest';
import { type DeploymentShape, deployment } from '../area.ts';

const CALLER = { gateway: 'test', request: 1 };

function scenario() {
  const area = new Scenario<DeploymentShape>(deployment, { partitions: 2 });
  const bytes = new Uint8Array([1]);
  const row = {
    name: '',
    version: 1,
    versionTag: '',
    deployment: 1,
    model: bytes,
    resourceName: 'r',
    checksum: 'c',
    starts: [],
  };
  const given = (definition: number, kind: string, id: string, requirements = 0) =>
    area.given('DefinitionCreated', { ...row, definition, kind, id, requirements, content: bytes });
  given(5, 'process', 'order');
  given(6, 'decisionRequirements', 'drg');
  given(7, 'decision', 'a', 6);
  given(8, 'decision', 'b', 6);
  return area;
}

const vote = (area: ReturnType<typeof scenario>, definition: number, partition: number, running = false) =>
  area.whenSent('UninstallVoted', { definition, partition, running });

describe('DeleteResource', () => {
  it('asks every partition, and deletes when all agree', () => {
    const area = scenario();
    const asked = area.when('DeleteResource', { definition: 5 });
    expect(asked.answer).toBeUndefined();
    expect(asked.sends.map(({ command, partition }) => [command, partition ?? 1])).toEqual([
      ['PrepareUninstall', 1],
      ['PrepareUninstall', 2],
    ]);
    expect(vote(area, 5, 2).sends).toEqual([]);
    const { sends, lateAnswers } = vote(area, 5, 1);
    expect(sends.map(({ command }) => command)).toEqual(['UninstallDefinition', 'UninstallDefinition']);
    expect(lateAnswers).toMatchObject([{ to: CALLER, body: { running: false } }]);
    expect(area.tables.definitions.get(5)).toMatchObject({ isDeleted: true, version: 1 });
    expect(area.tables.deletions.size).toBe(0);
  });

  it('leaves it where instances run on any partition', () => {
    const area = scenario();
    area.when('DeleteResource', { definition: 5 });
    vote(area, 5, 1, true);
    const { sends, lateAnswers } = vote(area, 5, 2);
    expect(sends.map(({ command }) => command)).toEqual(['AbortUninstall', 'AbortUninstall']);
    expect(lateAnswers).toMatchObject([{ to: CALLER, body: { running: true } }]);
    expect(area.tables.definitions.get(5)).toMatchObject({ isDeleted: false });
    expect(area.tables.deletions.size).toBe(0);
  });

  it('takes decisions with their requirements', () => {
    const area = scenario();
    area.whenSent('DeleteResource', { definition: 6 });
    vote(area, 6, 1);
    expect(vote(area, 6, 2).lateAnswers).toEqual([]);
    for (const key of [6, 7, 8]) expect(area.tables.definitions.get(key)?.isDeleted).toBe(true);
  });

  it('rejects what is not there, a decision alone, and what is being deleted', () => {
    const area = scenario();
    const reasonOf = (definition: number) => area.when('DeleteResource', { definition }).rejection;
    const none = { type: 'NOT_FOUND', reason: 'Expected to delete resource but no resource found with key `9`' };
    expect(reasonOf(9)).toEqual({ ...none, reason: expect.stringContaining('no resource found with key') });
    expect(reasonOf(7)?.type).toBe('NOT_FOUND');
    expect(reasonOf(5)).toBeUndefined();
    expect(reasonOf(5)?.type).toBe('INVALID_STATE');
    vote(area, 5, 1);
    vote(area, 5, 2);
    expect(reasonOf(5)?.type).toBe('NOT_FOUND');
    expect(vote(area, 5, 2).events).toEqual([]);
  });

  it('lets the one before be the latest, and gives no version again', () => {
    const area = scenario();
    const definitions = (content: string) => [
      {
        name: 'r',
        content: new Uint8Array(),
        checksum: content,
        definitions: [
          {
            kind: 'process',
            id: 'order',
            name: '',
            versionTag: '',
            model: new Uint8Array(),
            requirements: '',
            starts: [],
          },
        ],
      },
    ];
    const versionOf = (content: string) => {
      const compiled = definitions(content);
      const { answer } = area.when('DeployResources', { resources: [], compiled, givenUp: '' });
      return (answer?.[1] as { definitions: { version: number; definition: number }[] } | undefined)?.definitions[0];
    };
    const second = versionOf('d');
    expect(second?.version).toBe(2);
    area.when('DeleteResource', { definition: second?.definition ?? 0 });
    // What is being deleted is not the latest any more.
    expect(versionOf('d')?.version).toBe(3);
    vote(area, second?.definition ?? 0, 1);
    vote(area, second?.definition ?? 0, 2);
    expect(versionOf('d')?.version).toBe(3);
  });
});
