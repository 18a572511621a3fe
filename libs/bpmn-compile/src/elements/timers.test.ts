import { describe, expect, it } from 'vitest';
import { compiled, errorsOf, serviceTask, started } from '../../test/bpmn.ts';

const definition = (...parts: readonly (readonly [name: string, value: string])[]) =>
  `<timerEventDefinition id="timer">${parts.map(([name, value]) => `<${name}>${value}</${name}>`).join('')}</timerEventDefinition>`;
const caught = (content: string) => started(`<intermediateCatchEvent id="it">${content}</intermediateCatchEvent>`);
const boundary = (content: string, attributes = '') =>
  started(`${serviceTask('work')}<boundaryEvent id="it" attachedToRef="work" ${attributes}>${content}</boundaryEvent>`);

describe('a timer', () => {
  it.each([
    ['date', 'timeDate', '2030-01-01T00:00:00Z'],
    ['duration', 'timeDuration', 'PT30s'],
    ['duration', 'timeDuration', '=wait'],
  ])('of an intermediate catch event has a %s: %s %s', async (kind, name, value) => {
    const [model] = await compiled(caught(definition([name, ` ${value}\n`])));
    expect(model?.nodes[2]).toMatchObject({ kind: 'intermediateCatchEvent', event: { type: 'timer', kind, value } });
  });

  it.each(['R3/PT10S', '0 0 9 * * MON-FRI', '=cycle(duration("PT1S"))'])(
    'of a boundary event that does not interrupt may be a cycle: %s',
    async (value) => {
      const [model] = await compiled(boundary(definition(['timeCycle', value]), 'cancelActivity="false"'));
      const event = { type: 'timer', kind: 'cycle', value };
      expect(model?.nodes[3]).toMatchObject({ kind: 'boundaryEvent', interrupting: false, event });
    },
  );

  it.each([
    [caught(definition()), 'timer', 'Must be exactly one type of timer: timeDuration, timeDate or timeCycle'],
    [
      caught(definition(['timeCycle', 'R/PT1S'])),
      'it',
      'Intermediate timer catch event must have either a time duration or a time date.',
    ],
    [boundary(definition(['timeCycle', 'R/PT1S'])), 'it', 'Interrupting timer event with time cycle is not allowed.'],
    [
      caught(definition(['timeDuration', 'soon'])),
      'timer',
      "Invalid timer duration expression (Invalid duration format 'soon' for expression 'soon'.)",
    ],
    [
      caught(definition(['timeDate', 'soon'])),
      'timer',
      "Invalid timer date expression (Invalid date-time format 'soon' for expression 'soon'.)",
    ],
    [caught(definition(['timeDuration', ''])), 'timer', 'Expected expression but not found.'],
    [caught(definition(['timeDuration', '=a +'])), 'timer', "failed to parse expression 'a +'"],
  ])('is rejected: %#', async (xml, at, text) => {
    expect(await errorsOf(xml)).toContain(`- Element: ${at}\n    - ERROR: ${text}`);
  });
});
