/** Models that are valid, or nearly so, and large or costly in one way each, by name. Each has the process `model`. */
export const models: Readonly<Record<string, () => string>> = {
  'a chain of 9,000 tasks': () => chain(9_000, task),
  'a chain of 9,000 gateways': () => chain(9_000, (id) => `<exclusiveGateway id="${id}"/>`),
  'a choice of 9,000 flows': () => fan(9_000, '<exclusiveGateway id="fan"/>', (i) => condition(`a = ${i}`)),
  'a fork of 1,000 tasks': () => fan(1_000, '<parallelGateway id="fan"/>', () => ''),
  '900 tasks after the start': () =>
    process(Array.from({ length: 900 }, (_, i) => task(`t${i}`) + flow(`f${i}`, 'start', `t${i}`)).join('')),
  '250 sub-processes inside of each other': () => process(nested(250) + flow('into', 'start', 's249')),
  '100 events at a task': () => boundaryEvents(100),
  'a task with 60,000 headers': () =>
    process(
      oneTask(`<zeebe:taskHeaders>${many(60_000, (i) => `<zeebe:header key="k${i}" value="v"/>`)}</zeebe:taskHeaders>`),
    ),
  '60,000 mappings': () => mapped(many(60_000, (i) => input('a', `x${i}`))),
  '3,000 mappings into one object': () => mapped(many(3_000, (i) => input('a', `x.y${i}`))),
  '100 mappings that each loop': () => mapped(many(100, (i) => input('count(for i in 1..200000 return i)', `x${i}`))),
  '100 mappings that each make a list': () => mapped(many(100, (i) => input('for i in 1..200000 return i', `x${i}`))),
  '1,000 copies of a variable': () => mapped(many(1_000, (i) => input('large', `x${i}`))),
  'a mapping of 9,000 values': () => mapped(input(`[${many(9_000, () => 'a,')}a]`, 'x')),
  'a text of 4 MB': () =>
    process(
      `<serviceTask id="t" name="${'&amp;'.repeat(800_000)}"><extensionElements><zeebe:taskDefinition type="model"/></extensionElements></serviceTask>${flow('f', 'start', 't')}`,
    ),
  '4 MB of elements that are wrong': () => process(many(80_000, (i) => `<task id="wrong${i}"/>`)),
  '4 MB of one expression': () => mapped(input(`[${'a,'.repeat(450_000)}a]`, 'x')),
  'ranges inside of each other': () => mapped(input(`${'('.repeat(100)}a${' between 1 and 2)'.repeat(100)}`, 'x')),
};

function process(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="https://millrace.dev/bench">
<message id="message" name="model"><extensionElements><zeebe:subscription correlationKey="=key"/></extensionElements></message>
<process id="model" isExecutable="true"><startEvent id="start"/>${content}</process></definitions>`;
}

function many(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

function task(id: string, extensions = ''): string {
  return `<serviceTask id="${id}"><extensionElements><zeebe:taskDefinition type="model"/>${extensions}</extensionElements></serviceTask>`;
}

function oneTask(extensions: string): string {
  return task('t', extensions) + flow('f', 'start', 't');
}

function flow(id: string, source: string, target: string, content = ''): string {
  return `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${content}</sequenceFlow>`;
}

function condition(feel: string): string {
  return `<conditionExpression>=${feel}</conditionExpression>`;
}

function chain(count: number, element: (id: string) => string): string {
  return process(many(count, (i) => element(`e${i}`) + flow(`f${i}`, i === 0 ? 'start' : `e${i - 1}`, `e${i}`)));
}

function fan(count: number, gateway: string, content: (index: number) => string): string {
  const branches = many(count, (i) => task(`t${i}`) + flow(`f${i}`, 'fan', `t${i}`, content(i)));
  return process(gateway + flow('into', 'start', 'fan') + branches);
}

function nested(depth: number): string {
  let content = '';
  for (let i = 0; i < depth; i++)
    content = `<subProcess id="s${i}"><startEvent id="i${i}"/>${content}${i === 0 ? '' : flow(`n${i}`, `i${i}`, `s${i - 1}`)}</subProcess>`;
  return content;
}

function boundaryEvents(count: number): string {
  const events = many(
    count,
    (i) =>
      `<boundaryEvent id="b${i}" attachedToRef="t"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>`,
  );
  return process(oneTask('') + events);
}

function mapped(mappings: string): string {
  return process(oneTask(`<zeebe:ioMapping>${mappings}</zeebe:ioMapping>`));
}

function input(feel: string, target: string): string {
  return `<zeebe:input source="=${feel}" target="${target}"/>`;
}
