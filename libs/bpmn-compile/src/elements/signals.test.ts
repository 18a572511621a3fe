import { describe, expect, it } from 'vitest';
import { compiled, definitions, errorsOf, flow, serviceTask } from '../../test/bpmn.ts';

const refers = '<signalEventDefinition id="what" signalRef="s"/>';
const signal = (name: string) => `<signal id="s" name="${name}"/>`;
const file = (content: string, signals = signal('stop')) =>
  definitions(`${signals}<process id="mill" isExecutable="true"><startEvent id="start"/>${content}</process>`);

async function node(id: string, xml: string) {
  const [model] = await compiled(xml);
  return model?.nodes.find((one) => one.id === id);
}

describe('signal events', () => {
  it.each(['intermediateCatchEvent', 'intermediateThrowEvent', 'endEvent'])('compile: %s', async (kind) => {
    const xml = file(`<${kind} id="it">${refers}</${kind}>${flow('start', 'it')}`);
    expect(await node('it', xml)).toMatchObject({ kind, event: { type: 'signal', name: 'stop' } });
  });

  it.each([true, false])('compile at the boundary of an activity, interrupting or not: %s', async (interrupting) => {
    const event = `<boundaryEvent id="it" attachedToRef="work" cancelActivity="${interrupting}">${refers}</boundaryEvent>`;
    const xml = file(serviceTask('work') + event + flow('start', 'work'), signal('=name'));
    expect(await node('it', xml)).toMatchObject({ interrupting, event: { type: 'signal', name: '=name' } });
  });

  it('have input mappings where they throw: these are what the signal carries', async () => {
    const mappings = '<zeebe:ioMapping><zeebe:input source="=a" target="b"/></zeebe:ioMapping>';
    const xml = file(`<endEvent id="it"><extensionElements>${mappings}</extensionElements>${refers}</endEvent>`);
    expect(await node('it', xml)).toMatchObject({ inputs: [{ source: '=a', target: 'b' }] });
  });

  it('may follow an event-based gateway', async () => {
    const [caught, late] = [
      `<intermediateCatchEvent id="caught">${refers}</intermediateCatchEvent>`,
      '<intermediateCatchEvent id="late"><timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent>',
    ];
    const flows = flow('start', 'which') + flow('which', 'caught') + flow('which', 'late');
    expect(await node('which', file(`<eventBasedGateway id="which"/>${caught}${late}${flows}`))).toBeDefined();
  });

  const boundary = (id: string) =>
    `<boundaryEvent id="${id}" attachedToRef="work"><signalEventDefinition signalRef="s"/></boundaryEvent>`;
  it.each([
    [
      '<endEvent id="it"><signalEventDefinition id="what"/></endEvent>',
      signal('stop'),
      'what',
      'Must reference a signal',
    ],
    [`<endEvent id="it">${refers}</endEvent>`, signal(''), 's', 'Name must be present and not empty'],
    [`<endEvent id="it">${refers}</endEvent>`, signal('=1 +'), 's', 'failed to parse expression'],
    [
      serviceTask('work') + boundary('one') + boundary('two'),
      ...[signal('stop'), 'work', "Multiple signal event definitions with the same name 'stop' are not allowed."],
    ],
  ])('are rejected: %s with %s', async (content, signals, element, text) => {
    expect(await errorsOf(file(content, signals))).toContain(`- Element: ${element}\n    - ERROR: ${text}`);
  });
});
