import {
  boundary,
  conditional,
  flow,
  messageEvent,
  publishMessage,
  signalEvent,
  task,
  timer,
  xmlOf,
} from './order-elements.ts';

/** What the orders of the load are for: each kind takes another way through the process. */
export const kinds = [
  ...(['plain', 'buffered', 'boundary', 'error', 'failing'] as const),
  ...(['timers', 'parallel', 'called', 'signal', 'inner'] as const),
] as const;
export type Kind = (typeof kinds)[number];

/** The type of the jobs that workers take. Those of the tasks that only wait have another: an event ends them. */
export const WORK = 'work';
export const ERROR_CODE = 'E';
/** The signal that some orders wait for. */
export const SIGNAL = 'go';
/** How many processes the file of an order process has. */
export const PROCESSES = 2;

/** How many times the timer in a cycle fires. */
export const REMINDERS = 2;

/**
 * The tasks that a worker must have done when an order of a kind is over, each once: `each[2]` is the one with 2 as its
 * variable `item`, `reminded[2]` the second that was seen.
 */
export const tasksOf: Readonly<Record<Kind, readonly string[]>> = {
  plain: ['first', 'done'],
  buffered: ['ask', 'done'],
  boundary: ['call', 'noted', 'done'],
  error: ['risky', 'done'],
  failing: ['failing', 'done'],
  timers: ['reminded[1]', 'reminded[2]', 'done'],
  parallel: ['each[1]', 'each[2]', 'each[3]', 'done'],
  called: ['inner[1]', 'inner[2]', 'done'],
  signal: ['done'],
  inner: ['knocks', 'answered', 'fled', 'done'],
};

/** Tasks that may only come to a worker when others are done. */
export function before(task: string, kind: Kind): readonly string[] {
  if (task === 'inner[2]') return ['inner[1]'];
  if (task === 'fled') return ['answered'];
  return task === 'done' ? tasksOf[kind].filter((other) => !BESIDE.includes(other)) : [];
}

/** What a multi-instance activity has made of its items, by kind. */
export const resultsOf: Partial<Readonly<Record<Kind, readonly number[]>>> = {
  parallel: [10, 20, 30],
  called: [10, 20],
};

/** Whether an order comes to a task more than once, each time with another value of its variable `item`. */
export function hasItems(element: string): boolean {
  return ['each', 'inner'].includes(element);
}

/**
 * Whether an order comes to a task more than once, and all are alike. A variable could not tell them apart: the tokens of
 * two timers that are late share the scope that it would be in, and another may go on before one comes to its task.
 */
export function repeats(element: string): boolean {
  return element === 'reminded';
}

/** Whether a task is in the called process: its jobs have another instance. */
export function isCalled(element: string): boolean {
  return element === 'inner';
}

/** How many instances of processes an order has at a time, at the most. */
export function mostInstancesOf(kind: Kind): number {
  return kind === 'called' ? 2 : 1;
}

const messages: Readonly<Record<string, string>> = {
  ask: 'paid',
  call: 'note',
  noted: 'stop',
  knocks: 'knock',
};

/**
 * The message that a worker publishes when it does a task. `reminders`: how many times the timer has fired, as the job
 * says: after a restore a worker may see one reminder only.
 */
export function messageOf(element: string, reminders: number | undefined): string | undefined {
  if (repeats(element)) return reminders === REMINDERS ? 'enough' : undefined;
  return messages[element];
}

/** Tasks that are not on the way to the last one, and that. */
const BESIDE = ['call', 'noted', 'reminded[1]', 'reminded[2]', 'knocks', 'done'];

const WAYS = [
  ...['buffered>ask', 'boundary>fork', 'error>risky', 'failing>failing'],
  ...['timers>timed', 'parallel>each', 'called>calling', 'signal>listening', 'inner>split'],
];
const FLOWS = [
  ...['start>route', 'first>merge', 'ask>paid', 'paid>merge', 'failing>merge', 'merge>done', 'done>end'],
  ...['fork>held', 'fork>call', 'held>heldEnd', 'call>callEnd', 'onNote>noted', 'noted>notedEnd', 'onStop>merge'],
  ...['risky>riskyEnd', 'onError>merge'],
  ...['onTick>reminded', 'reminded>remindedEnd', 'onEnough>pause', 'pause>late', 'onLate>merge'],
  ...['each>merge', 'calling>merge', 'listening>merge'],
  ...['split>room', 'split>knocks', 'knocks>knocksEnd', 'room>merge'],
];
const MESSAGES = ['paid', 'note', 'stop', 'enough', 'knock', 'fire'];

/**
 * A process that passes through every area, as BPMN XML: messages that are caught when they wait already and when they
 * do not, by boundary events and event sub-processes that interrupt and that do not, an error that is caught, a job that
 * fails, timers once and in a cycle, items at once and one after the other, each in a called process, and a signal.
 */
export function orderProcess(processId: string): Uint8Array {
  const called = `${processId}-called`;
  const elements = [
    '<startEvent id="start"/><exclusiveGateway id="route" default="to-first"/>',
    ...['first', 'ask', 'call', 'noted', 'risky', 'failing', 'knocks', 'done'].map((id) => task(id, WORK)),
    ...['held', 'timed', 'late'].map((id) => task(id, 'held')),
    `<intermediateCatchEvent id="paid">${messageEvent('paid')}</intermediateCatchEvent>`,
    '<parallelGateway id="fork"/><exclusiveGateway id="merge"/>',
    boundary('onNote', 'held', messageEvent('note'), false),
    boundary('onStop', 'held', messageEvent('stop')),
    boundary('onError', 'risky', '<errorEventDefinition errorRef="error"/>'),
    ...timers(),
    items('<serviceTask id="each">', `<zeebe:taskDefinition type="${WORK}"/>`, 3, '</serviceTask>'),
    items('<callActivity id="calling">', calledElement(called), 2, '</callActivity>'),
    `<intermediateCatchEvent id="listening">${signalEvent()}</intermediateCatchEvent>`,
    `<parallelGateway id="split"/>${room()}`,
    ...['heldEnd', 'callEnd', 'notedEnd', 'riskyEnd', 'remindedEnd', 'knocksEnd', 'end'].map(
      (id) => `<endEvent id="${id}"/>`,
    ),
    flow('route>first', { id: 'to-first' }),
    ...WAYS.map((way) => conditional(way)),
    ...FLOWS.map((each) => flow(each)),
  ];
  const inner = ['<startEvent id="begin"/>', task('inner', WORK), '<endEvent id="ended"/>'];
  const innerFlows = ['begin>inner', 'inner>ended'].map((each) => flow(each));
  return xmlOf({
    messages: MESSAGES,
    errorCode: ERROR_CODE,
    signal: SIGNAL,
    processes: { [processId]: elements.join(''), [called]: [...inner, ...innerFlows].join('') },
  });
}

/** A task that is reminded of twice until a message ends it, a pause, and one that a timer ends. */
function timers(): readonly string[] {
  const count = '<extensionElements><zeebe:ioMapping><zeebe:output source="=reminders + 1" target="reminders"/>';
  return [
    boundary(
      'onTick',
      'timed',
      `${count}</zeebe:ioMapping></extensionElements>${timer('timeCycle', `R${REMINDERS}/PT0.1S`)}`,
      false,
    ),
    boundary('onEnough', 'timed', messageEvent('enough')),
    task('reminded', WORK),
    `<intermediateCatchEvent id="pause">${timer('timeDuration', 'PT0.1S')}</intermediateCatchEvent>`,
    boundary('onLate', 'late', timer('timeDuration', 'PT0.1S')),
  ];
}

/** An activity for the items from 1 to `count`, which makes ten times as much of each; sequential if it calls. */
function items(begin: string, extensions: string, count: number, end: string): string {
  const isSequential = begin.startsWith('<callActivity');
  const collections = `inputCollection="=for i in 1..${count} return i" inputElement="item" outputCollection="results"`;
  const loop = `<zeebe:loopCharacteristics ${collections} outputElement="=item * 10"/>`;
  return `${begin}<extensionElements>${extensions}</extensionElements>
<multiInstanceLoopCharacteristics isSequential="${isSequential}"><extensionElements>${loop}</extensionElements></multiInstanceLoopCharacteristics>${end}`;
}

function calledElement(processId: string): string {
  return `<zeebe:calledElement processId="${processId}" bindingType="deployment"/>`;
}

/** What is in it waits; a message adds work, whose end publishes another message, which interrupts all that. */
function room(): string {
  return `<subProcess id="room"><startEvent id="enter"/>${task('sits', 'held')}${flow('enter>sits')}
<subProcess id="onKnock" triggeredByEvent="true">
<startEvent id="knock" isInterrupting="false">${messageEvent('knock')}</startEvent>${task('answered', WORK)}
<endEvent id="fires">${publishMessage()}${messageEvent('fire')}</endEvent>${flow('knock>answered')}${flow('answered>fires')}</subProcess>
<subProcess id="onFire" triggeredByEvent="true">
<startEvent id="fire">${messageEvent('fire')}</startEvent>${task('fled', WORK)}<endEvent id="out"/>${flow('fire>fled')}${flow('fled>out')}</subProcess>
</subProcess>`;
}
