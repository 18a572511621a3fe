import type { CaseContext } from '../case.ts';
import type { Incident } from '../client/incidents.ts';
import { int64 } from '../client/int64.ts';
import { errorBoundary, file, flow, message, messageCatch, path, process, start, task } from '../model/bpmn.ts';
import { activate, activateOne, complete, deploy, fail, LONG_MS } from '../steps.ts';

type Step = (context: CaseContext) => Promise<unknown>;

/** How an incident comes about, how it comes again when it is resolved without a repair, and what repairs it. */
export interface IncidentStory {
  readonly what: string;
  readonly type: string;
  readonly elementId: string;
  /** The elements of the process, up to the task `after`; they may use the message `m` and the error `e`. */
  elements(id: string): string;
  /** What the instance is created with. */
  readonly variables?: string;
  /** What leads to the first incident, and to the second. */
  readonly begin?: Step;
  readonly again?: Step;
  /** Asked for again and again until the incident is there. */
  readonly provoke?: Step;
  readonly text: string | RegExp;
  /** Whether its job needs retries before it can be resolved. */
  readonly needsRetries?: true;
  repair?(context: CaseContext, incident: Incident): Promise<unknown>;
  /** What the element has still to do after that. */
  readonly finish?: Step;
}

const completeWork: Step = async (context) => complete(context, (await activateOne(context)).key);

const failWith =
  (part: Parameters<typeof fail>[2]): Step =>
  async (context) =>
    fail(context, (await activateOne(context)).key, part);

const throwBroke: Step = async (context) => {
  const { key: jobKey } = await activateOne(context);
  await context.client.call('ThrowError', { jobKey, errorCode: 'broke', errorMessage: 'no coal' });
};

/** Sets variables of the whole instance. */
function setTo(variables: string): NonNullable<IncidentStory['repair']> {
  return ({ client }, { processInstanceKey }) =>
    client.call('SetVariables', { elementInstanceKey: int64(BigInt(processInstanceKey)), variables });
}

/** A process up to the end of a task `work`, whose job has the type of the case. */
function working(id: string, extensions = '', more = ''): string {
  return start + task('work', { type: id, extensions }) + path('start', 'work', 'after') + more;
}

const mapping = (content: string) => `<zeebe:ioMapping>${content}</zeebe:ioMapping>`;
const megabytes = (count: number) => 'x'.repeat(count * 1024 * 1024);

const ofJobs: readonly IncidentStory[] = [
  {
    what: 'a job that failed for the last time, with what the worker said',
    type: 'JOB_NO_RETRIES',
    elementId: 'work',
    elements: working,
    begin: failWith({ errorMessage: 'no paper' }),
    again: failWith({ errorMessage: 'no paper' }),
    text: 'no paper',
    needsRetries: true,
    finish: completeWork,
  },
  {
    what: 'a job that failed without a word, with less than no retries',
    type: 'JOB_NO_RETRIES',
    elementId: 'work',
    elements: working,
    begin: failWith({ retries: -3 }),
    again: failWith({ retries: 0 }),
    text: 'No more retries left.',
    needsRetries: true,
    finish: completeWork,
  },
  {
    what: 'an error that is not caught',
    type: 'UNHANDLED_ERROR_EVENT',
    elementId: 'work',
    elements: (id) => working(id, '', errorBoundary('other', 'work') + path('other', 'after')),
    begin: throwBroke,
    again: throwBroke,
    text: "Expected to throw an error event with the code 'broke' with message 'no coal', but it was not caught. Available error events are [other]",
    finish: completeWork,
  },
  {
    what: 'a job that is too large for a message',
    type: 'MESSAGE_SIZE_EXCEEDED',
    elementId: 'large',
    elements: (id) =>
      start +
      task('work', { type: id }) +
      task('large', { type: `${id}-large` }) +
      path('start', 'work', 'large', 'after'),
    variables: JSON.stringify({ a: megabytes(3) }),
    begin: async (context) =>
      complete(context, (await activateOne(context, { fetchVariable: [''] })).key, JSON.stringify({ b: megabytes(2) })),
    provoke: (context) => activate(context, { type: `${context.id}-large`, requestTimeout: int64(-1) }),
    text: /^The job with key '\d+' can not be activated, because with \d+ bytes it is larger than the configured message size \(per default is 4 MB\)\. Try to reduce the size/,
    repair: setTo('{"b":1}'),
    finish: async (context) => complete(context, (await activateOne(context, { type: `${context.id}-large` })).key),
  },
];

const ofMappings: readonly IncidentStory[] = [
  {
    what: 'an input mapping that fails',
    type: 'IO_MAPPING_ERROR',
    elementId: 'work',
    elements: (id) => working(id, mapping('<zeebe:input source="=assert(sum, sum != null)" target="amount"/>')),
    text: "Assertion failure on evaluate the expression 'assert(sum, sum != null)': The condition is not fulfilled",
    repair: setTo('{"sum":5}'),
    finish: completeWork,
  },
  {
    what: 'an output mapping that fails',
    type: 'IO_MAPPING_ERROR',
    elementId: 'work',
    elements: (id) =>
      working(id, mapping('<zeebe:output source="=assert(due, due != null, &quot;no date&quot;)" target="on"/>')),
    begin: completeWork,
    text: `Assertion failure on evaluate the expression 'assert(due, due != null, "no date")': no date`,
    repair: setTo('{"due":"soon"}'),
  },
];

const ofExpressions: readonly IncidentStory[] = [
  {
    what: 'a gateway without a flow that is true',
    type: 'CONDITION_ERROR',
    elementId: 'x',
    elements: () => `${start}<exclusiveGateway id="x"/>${path('start', 'x')}${flow('x', 'after', '=sum &gt; 100')}`,
    variables: '{"sum":100}',
    text: 'Expected at least one condition to evaluate to true, or to have a default flow',
    repair: setTo('{"sum":101}'),
  },
  {
    what: 'a condition that is neither true nor false',
    type: 'EXTRACT_VALUE_ERROR',
    elementId: 'x',
    elements: () => `${start}<exclusiveGateway id="x"/>${path('start', 'x')}${flow('x', 'after', '=sum')}`,
    variables: '{"sum":100}',
    text: "Expected result of the expression 'sum' to be 'BOOLEAN', but was 'NUMBER'.",
    repair: setTo('{"sum":true}'),
  },
  {
    what: 'a job type that is no string',
    type: 'EXTRACT_VALUE_ERROR',
    elementId: 'work',
    elements: () => working('=kind'),
    variables: '{"kind":[1]}',
    text: "Expected result of the expression 'kind' to be 'STRING', but was 'ARRAY'.",
    repair: (context, incident) => setTo(JSON.stringify({ kind: context.id }))(context, incident),
    finish: completeWork,
  },
  {
    what: 'retries that are no number',
    type: 'EXTRACT_VALUE_ERROR',
    elementId: 'work',
    elements: (id) => start + task('work', { type: id, retries: '=many' }) + path('start', 'work', 'after'),
    variables: '{"many":"three"}',
    text: "Expected result of the expression 'many' to be 'NUMBER', but was 'STRING'.",
    repair: setTo('{"many":3}'),
    finish: completeWork,
  },
  {
    what: 'a correlation key that is nothing',
    type: 'EXTRACT_VALUE_ERROR',
    elementId: 'wait',
    elements: () => start + messageCatch('wait') + path('start', 'wait', 'after'),
    variables: '{"key":null}',
    text: "Failed to extract the correlation key for 'key': The value must be either a string or a number, but was 'NULL'.",
    repair: setTo('{"key":"k"}'),
    finish: ({ client, id }) =>
      client.call('PublishMessage', { name: id, correlationKey: 'k', timeToLive: int64(LONG_MS) }),
  },
];

const waiting = (content: string) =>
  `${start}<intermediateCatchEvent id="wait"><timerEventDefinition>${content}</timerEventDefinition></intermediateCatchEvent>${path('start', 'wait', 'after')}`;
const SOON = '{"due":"PT0.01S","at":"2000-01-01T00:00:00Z"}';
const calling = (binding: string) =>
  `${start}<callActivity id="call"><extensionElements><zeebe:calledElement processId="=called" ${binding}/></extensionElements></callActivity>${path('start', 'call', 'after')}`;
/** Another process, which the call activity can call afterwards. */
const deployCalled =
  (event: string): NonNullable<IncidentStory['repair']> =>
  async (context) => {
    const { id } = context;
    const elements = [event, '<endEvent id="done"/>', path('begun', 'done')];
    await deploy(context, { name: `${id}-called.bpmn`, xml: file(message(id), process(`${id}-called`, ...elements)) });
  };

const ofTimers: readonly IncidentStory[] = [
  {
    what: 'a duration that is none',
    type: 'EXTRACT_VALUE_ERROR',
    elementId: 'wait',
    elements: () => waiting('<timeDuration>=due</timeDuration>'),
    variables: '{"due":"soon"}',
    text: "Invalid duration format 'soon' for expression 'due'.",
    repair: setTo(SOON),
  },
  {
    what: 'a duration that is a number',
    type: 'EXTRACT_VALUE_ERROR',
    elementId: 'wait',
    elements: () => waiting('<timeDuration>=due</timeDuration>'),
    variables: '{"due":1}',
    text: "Expected result of the expression 'due' to be one of '[DURATION, PERIOD, STRING]', but was 'NUMBER'.",
    repair: setTo(SOON),
  },
  {
    what: 'a date that is none',
    type: 'EXTRACT_VALUE_ERROR',
    elementId: 'wait',
    elements: () => waiting('<timeDate>=at</timeDate>'),
    variables: '{"at":"soon"}',
    text: "Invalid date-time format 'soon' for expression 'at'.",
    repair: setTo(SOON),
  },
];

const ofCalls: readonly IncidentStory[] = [
  {
    what: 'a called process that is not there',
    type: 'CALLED_ELEMENT_ERROR',
    elementId: 'call',
    elements: () => calling(''),
    variables: '{"called":"nowhere"}',
    text: "Expected process with BPMN process id 'nowhere' to be deployed, but not found.",
    async repair(context, incident) {
      await deployCalled('<startEvent id="begun"/>')(context, incident);
      await setTo(JSON.stringify({ called: `${context.id}-called` }))(context, incident);
    },
  },
];

/** Every type of incident that these elements can have. */
export const incidentStories: readonly IncidentStory[] = [
  ...ofJobs,
  ...ofMappings,
  ...ofExpressions,
  ...ofTimers,
  ...ofCalls,
];
