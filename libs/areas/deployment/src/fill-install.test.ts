import { Scenario } from '@millrace/kernel/testing';
import { expect, it } from 'vitest';
import type { DeploymentShape } from './area.ts';
import { deployment } from './area.ts';
import { fillInstall } from './fill-install.ts';

it('puts the definition into an Install that names it', () => {
  const model = new Uint8Array([1, 2]);
  const row = { processId: 'order', version: 3, resourceName: 'o.bpmn', checksum: '', content: model, model };
  const { tables } = new Scenario<DeploymentShape>(deployment).given('DefinitionCreated', {
    definition: 5,
    deployment: 4,
    ...row,
  });
  const install = { definition: 5, processId: '', version: 0, model: new Uint8Array() };
  expect(fillInstall(tables, install)).toEqual({ definition: 5, processId: 'order', version: 3, model });
  expect(() => fillInstall(tables, { ...install, definition: 6 })).toThrow('Definition 6 is to be installed');
});
