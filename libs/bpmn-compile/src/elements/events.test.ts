import { describe, expect, test } from 'vitest';
import { errorsOf, executable, started } from '../../test/bpmn.ts';

describe('a start event', () => {
  test('cannot be of a type that starts nothing', async () => {
    expect(await errorsOf(executable('<startEvent id="start"><cancelEventDefinition/></startEvent>'))).toContain(
      "- Element: start > cancelEventDefinition\n    - ERROR: Elements of type 'CancelEventDefinition' are currently not supported. " +
        'Please refer to the documentation for a list of supported elements: https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/\n',
    );
  });

  test('has one type at most', async () => {
    const xml = executable('<startEvent id="start"><signalEventDefinition/><timerEventDefinition/></startEvent>');
    expect(await errorsOf(xml)).toContain("- Element: start\n    - ERROR: Start event can't have more than one type\n");
  });

  test('with listeners is not built', async () => {
    const xml = executable(
      '<startEvent id="start"><extensionElements><zeebe:executionListeners/></extensionElements></startEvent>',
    );
    expect(await errorsOf(xml)).toContain("Extension elements 'zeebe:executionListeners' are not built");
  });
});

describe('an end event', () => {
  test.each(['timer', 'cancel'])('cannot be of type %s', async (type) => {
    expect(await errorsOf(started(`<endEvent id="end"><${type}EventDefinition/></endEvent>`))).toBe(
      "'mill.bpmn': - Element: end\n    - ERROR: End events must be one of: none, error, message, terminate, signal, escalation or compensation\n",
    );
  });

  test('has one type at most', async () => {
    const xml = started('<endEvent id="end"><signalEventDefinition/><terminateEventDefinition/></endEvent>');
    expect(await errorsOf(xml)).toContain('- Element: end\n    - ERROR: Must have at most one event definition\n');
  });
});
