import { expect, test } from 'vitest';
import { compiled, errorsOf, executable, flow, serviceTask, started } from '../test/bpmn.ts';

const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

test('a process has 20,000 flow nodes and sequence flows at most', async () => {
  const ends = (count: number) => executable(`<startEvent id="start"/>${many(count, (i) => `<endEvent id="e${i}"/>`)}`);
  await compiled(ends(19_999));
  expect(await errorsOf(ends(20_000))).toContain(
    '- ERROR: Must have at most 20000 flow nodes and sequence flows, but has 20001\n',
  );
});

const fan = (kind: string, count: number) =>
  started(
    `<${kind} id="fan"/><endEvent id="end"/>${flow('start', 'fan')}` +
      many(
        count,
        (i) =>
          `<sequenceFlow id="f${i}" sourceRef="fan" targetRef="end"><conditionExpression>=a = ${i}</conditionExpression></sequenceFlow>`,
      ),
  );

test('an element takes 1,000 sequence flows at most; a choice of one can have more', async () => {
  await compiled(fan('exclusiveGateway', 9_000));
  await compiled(fan('inclusiveGateway', 1_000));
  expect(await errorsOf(fan('inclusiveGateway', 1_001))).toBe(
    "'mill.bpmn': - Element: fan\n    - ERROR: Must have at most 1000 sequence flows that can all be taken, but has 1001\n",
  );
});

test('an activity has 100 boundary events at most', async () => {
  const errors = (count: number) => many(count, (i) => `<error id="e${i}" errorCode="${i}"/>`);
  const events = (count: number) =>
    executable(
      `<startEvent id="start"/>${serviceTask('task')}${flow('start', 'task')}` +
        many(
          count,
          (i) =>
            `<boundaryEvent id="b${i}" attachedToRef="task"><errorEventDefinition errorRef="e${i}"/></boundaryEvent>`,
        ),
    ).replace('</definitions>', `${errors(count)}</definitions>`);
  await compiled(events(100));
  expect(await errorsOf(events(101))).toBe(
    "'mill.bpmn': - Element: task\n    - ERROR: Must have at most 100 boundary events, but has 101\n",
  );
});
