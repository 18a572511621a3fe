import { definitions, processFile, verdictOf } from './probe.ts';

const job = '<extensionElements><zeebe:taskDefinition type="a"/></extensionElements>';

/** What the definitions below refer to. */
const referred =
  '<message id="m" name="m"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>' +
  '<signal id="s" name="s"/><error id="e" errorCode="e"/><escalation id="c" escalationCode="c"/>';

const timer = '<timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition>';
const condition =
  '<conditionalEventDefinition><condition xsi:type="tFormalExpression">=x</condition></conditionalEventDefinition>';

/** The event definitions of BPMN. A name of several definitions is one event with all of them. */
const definitionsByName = {
  none: '',
  message: '<messageEventDefinition messageRef="m"/>',
  timer,
  error: '<errorEventDefinition errorRef="e"/>',
  escalation: '<escalationEventDefinition escalationRef="c"/>',
  signal: '<signalEventDefinition signalRef="s"/>',
  compensation: '<compensateEventDefinition/>',
  conditional: condition,
  link: '<linkEventDefinition name="l"/>',
  terminate: '<terminateEventDefinition/>',
  cancel: '<cancelEventDefinition/>',
  multiple: `<signalEventDefinition signalRef="s"/>${timer}`,
} as const;

type Definition = keyof typeof definitionsByName;

/** The positions of an event, each as a file around a definition. */
const positions: Readonly<Record<string, (definition: string, name: Definition) => string>> = {
  start: (definition) =>
    definitions(
      `${referred}<process id="p" isExecutable="true"><startEvent id="a">${definition}</startEvent></process>`,
    ),
  'event sub-process': (definition) => inEventSubProcess(definition, true),
  'event sub-process, non-interrupting': (definition) => inEventSubProcess(definition, false),
  'intermediate catch': (definition, name) =>
    processFile(
      `<intermediateCatchEvent id="a">${definition}</intermediateCatchEvent>` +
        (name === 'link' ? `<intermediateThrowEvent id="b">${definition}</intermediateThrowEvent>` : ''),
      referred,
    ),
  boundary: (definition) => atBoundary(definition, true),
  'boundary, non-interrupting': (definition) => atBoundary(definition, false),
  'intermediate throw': (definition, name) =>
    processFile(
      `<intermediateThrowEvent id="a">${name === 'message' ? job : ''}${definition}</intermediateThrowEvent>` +
        (name === 'link' ? `<intermediateCatchEvent id="b">${definition}</intermediateCatchEvent>` : ''),
      referred,
    ),
  end: (definition, name) =>
    processFile(`<endEvent id="a">${name === 'message' ? job : ''}${definition}</endEvent>`, referred),
};

function inEventSubProcess(definition: string, interrupting: boolean): string {
  return processFile(
    `<subProcess id="a" triggeredByEvent="true"><startEvent id="b" isInterrupting="${interrupting}">${definition}</startEvent></subProcess>`,
    referred,
  );
}

function atBoundary(definition: string, interrupting: boolean): string {
  return processFile(
    `<subProcess id="b"><startEvent id="inner"/></subProcess>` +
      `<boundaryEvent id="a" attachedToRef="b" cancelActivity="${interrupting}">${definition}</boundaryEvent>`,
    referred,
  );
}

/** What Zeebe 8.9 has, in the order of the positions, as its documentation says. */
const inZeebe: Readonly<Record<Definition, string>> = {
  none: '1.....11',
  message: '11111111',
  timer: '111111..',
  error: '.1..1..1',
  escalation: '.11.1111',
  signal: '11111111',
  compensation: '....1.11',
  conditional: '111111..',
  link: '...1..1.',
  terminate: '.......1',
  cancel: '........',
  multiple: '........',
};

export const positionNames = Object.keys(positions);

/** A line for each definition: what becomes of it in each position. */
export async function eventRows(): Promise<readonly (readonly [definition: string, cells: readonly string[]])[]> {
  const rows: [string, string[]][] = [];
  for (const [name, definition] of Object.entries(definitionsByName) as [Definition, string][]) {
    const cells: string[] = [];
    for (const [index, [position, file]] of Object.entries(positions).entries()) {
      cells.push(await cellOf(file(definition, name), inZeebe[name][index] === '1', `${name} ${position}`));
    }
    rows.push([name, cells]);
  }
  return rows;
}

async function cellOf(file: string, isInZeebe: boolean, what: string): Promise<string> {
  const verdict = await verdictOf(file);
  if (verdict.status === 'works' || verdict.status === 'rejected by name') {
    if (!isInZeebe && verdict.status === 'works') throw new Error(`Expected a ${what} event to be rejected`);
    return isInZeebe ? verdict.status : '–';
  }
  if (isInZeebe) throw new Error(`Expected a ${what} event to work or to be rejected by name, but: ${verdict.text}`);
  return '–';
}
