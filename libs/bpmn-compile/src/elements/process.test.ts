import { expect, test } from 'vitest';
import { definitions, errorsOf, executable } from '../../test/bpmn.ts';

test('a process needs a start event', async () => {
  expect(await errorsOf(executable('<endEvent id="end"/>'))).toBe(
    "'mill.bpmn': - Element: mill\n    - ERROR: Must have at least one start event\n",
  );
});

test('a process has one none start event at most, and others beside it', async () => {
  expect(await errorsOf(executable('<startEvent id="a"/><startEvent id="b"/>'))).toBe(
    "'mill.bpmn': - Element: mill\n    - ERROR: Multiple none start events are not allowed\n",
  );
  const beside = executable('<startEvent id="a"/><startEvent id="b"><signalEventDefinition id="s"/></startEvent>');
  expect(await errorsOf(beside)).not.toContain('Multiple none start events');
});

test('a process needs an id', async () => {
  expect(await errorsOf(definitions('<process isExecutable="true"><startEvent id="a"/></process>'))).toBe(
    "'mill.bpmn': - Element: file > process\n    - ERROR: Attribute 'id' must be present and not empty\n",
  );
});

test('a version tag needs a value', async () => {
  expect(
    await errorsOf(executable('<extensionElements><zeebe:versionTag/></extensionElements><startEvent id="a"/>')),
  ).toBe(
    "'mill.bpmn': - Element: mill > extensionElements > versionTag\n    - ERROR: Attribute 'value' must be present and not empty\n",
  );
});

test('listeners of a process are not built', async () => {
  const xml = executable('<extensionElements><zeebe:executionListeners/></extensionElements><startEvent id="a"/>');
  expect(await errorsOf(xml)).toContain("Extension elements 'zeebe:executionListeners' are not built");
});
