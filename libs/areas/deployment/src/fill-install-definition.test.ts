import { Scenario } from '@millrace/kernel/testing';
import { expect, it } from 'vitest';
import type { DeploymentShape } from './area.ts';
import { deployment } from './area.ts';
import { fillInstallDefinition } from './fill-install-definition.ts';

it('puts the definition into an InstallDefinition that names it', () => {
  const model = new Uint8Array([1, 2]);
  const installed = { kind: 'process', id: 'order', name: 'Order', version: 3, versionTag: 'v', deployment: 4 };
  const row = {
    ...installed,
    requirements: 0,
    model,
    resourceName: 'o.bpmn',
    checksum: '',
    content: model,
    starts: [],
  };
  const { tables } = new Scenario<DeploymentShape>(deployment).given('DefinitionCreated', { definition: 5, ...row });
  const install = { ...installed, definition: 5, id: '', version: 0, requirements: 0, model: new Uint8Array() };
  expect(fillInstallDefinition(tables, install)).toEqual({ definition: 5, ...installed, requirements: 0, model });
  expect(() => fillInstallDefinition(tables, { ...install, definition: 6 })).toThrow('Definition 6 is to be installed');
});
