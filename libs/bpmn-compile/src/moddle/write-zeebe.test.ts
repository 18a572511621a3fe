import { parseXml } from '@millrace/xml';
import { expect, test } from 'vitest';
import { namespaces } from '../namespaces.ts';
import { writeExtensions } from './write-zeebe.ts';

/** What Zeebe 8.9 and 8.10 read: what is passed over here could not be rejected by name. */
const known = [
  'adHoc',
  'agentDefinition',
  'assignmentDefinition',
  'calledDecision',
  'calledElement',
  'conditionalFilter',
  'executionListeners',
  'formDefinition',
  'ioMapping',
  'jobPriorityDefinition',
  'linkedResources',
  'loopCharacteristics',
  'priorityDefinition',
  'properties',
  'publishMessage',
  'script',
  'subscription',
  'taskDefinition',
  'taskHeaders',
  'taskListeners',
  'taskSchedule',
  'userTask',
  'userTaskForm',
  'versionTag',
];

const extensions = (content: string) => parseXml(`<e xmlns:z="${namespaces.zeebe}">${content}</e>`);

test.each(known)('an extension element that Zeebe reads is not passed over: %s', (name) => {
  expect(writeExtensions(extensions(`<z:${name}/>`))).toBe(`<zeebe:${name}/>`);
});

test.each(['unheardOf', 'zeebeServiceTask', 'templateSupported', 'input', 'values'])(
  'one that it does not read there is: %s',
  (name) => {
    expect(writeExtensions(extensions(`<z:${name}/>`))).toBe('');
  },
);

test('attributes and text are written if Zeebe reads them', () => {
  const form = '<z:userTaskForm id="a" z:id="b" other="c">{"d":"&amp;"}</z:userTaskForm>';
  expect(writeExtensions(extensions(form))).toBe('<zeebe:userTaskForm id="a">{"d":"&#38;"}</zeebe:userTaskForm>');
  expect(writeExtensions(extensions('<z:userTask>text</z:userTask>'))).toBe('<zeebe:userTask/>');
});
