import { processFile } from './probe.ts';

interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Left out of the sample when another attribute is looked at. */
  readonly optional?: true;
  /** Other attributes without which it is not valid. */
  readonly beside?: string;
}

/** An extension element in a file that is valid with it. */
export interface ExtensionSample {
  /** The element that has it. */
  readonly on: string;
  readonly attributes: readonly Attribute[];
  /** The file with these attributes; without the extension element if it is not `present`. */
  file(attributes: string, present: boolean): string;
}

const job = '<zeebe:taskDefinition type="a"/>';
const extended = (content: string) => (content === '' ? '' : `<extensionElements>${content}</extensionElements>`);
/** An element in a process, with these extension elements and this content. */
const element = (tag: string, extensions: string, content = '', attributes = '') =>
  processFile(`<${tag} id="a"${attributes}>${extended(extensions)}${content}</${tag}>`, referred);
const needed = (name: string, value: string): Attribute => ({ name, value });
const optional = (name: string, value: string, beside?: string): Attribute => ({
  ...{ name, value, optional: true },
  ...(beside === undefined ? {} : { beside }),
});

const referred =
  '<message id="m" name="m"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>';
const messageEvent = '<messageEventDefinition messageRef="m"/>';
const bindings = [optional('bindingType', 'deployment'), optional('versionTag', 'v1', 'bindingType="versionTag"')];

interface OnOptions {
  /** Extension elements that stand before it. */
  readonly others?: string;
  /** What stands in the element after them. */
  readonly content?: string;
  /** Attributes of the element. */
  readonly of?: string;
  /** What the table calls the element. */
  readonly label?: string;
}

/** An extension element on an element. */
function on(
  tag: string,
  write: (attributes: string) => string,
  attributes: readonly Attribute[] = [],
  { others = '', content = '', label = tag, of = '' }: OnOptions = {},
): ExtensionSample {
  return {
    on: label,
    attributes,
    file: (text, present) => element(tag, `${others}${present ? write(text) : ''}`, content, of),
  };
}

function empty(name: string): (attributes: string) => string {
  return (attributes) => `<zeebe:${name} ${attributes}/>`;
}

const mapping = (kind: string) => (attributes: string) =>
  `<zeebe:ioMapping><zeebe:${kind} ${attributes}/></zeebe:ioMapping>`;
const paths = [needed('source', '=x'), needed('target', 'y')];
const withJob = { others: job };
const native = '<zeebe:userTask/>';
const listener = (attributes: string) =>
  `<zeebe:executionListeners><zeebe:executionListener ${attributes}/></zeebe:executionListeners>`;
const listening = [needed('eventType', 'end'), needed('type', 'l')];
const starting = [needed('eventType', 'start'), needed('type', 'l')];
const published = [needed('correlationKey', '=k'), optional('messageId', '=id'), optional('timeToLive', 'PT1H')];
const taskDefinition = [needed('type', 'a'), optional('retries', '5')];
const taskListener = (attributes: string) =>
  `<zeebe:taskListeners><zeebe:taskListener ${attributes}/></zeebe:taskListeners>`;

/** Every extension element of Zeebe, and the elements that have it there. */
export const extensionSamples: Readonly<Record<string, readonly ExtensionSample[]>> = {
  taskDefinition: [
    ...['serviceTask', 'sendTask', 'businessRuleTask', 'scriptTask'].map((tag) =>
      on(tag, empty('taskDefinition'), taskDefinition),
    ),
    ...['intermediateThrowEvent', 'endEvent'].map((tag) =>
      on(tag, empty('taskDefinition'), taskDefinition, { content: messageEvent, label: `message ${tag}` }),
    ),
    on('adHocSubProcess', empty('taskDefinition'), taskDefinition, { content: '<task id="b"/>' }),
  ],
  taskHeaders: [
    on(
      'serviceTask',
      (attributes) => `<zeebe:taskHeaders><zeebe:header ${attributes}/></zeebe:taskHeaders>`,
      [needed('key', 'k'), needed('value', 'v')],
      withJob,
    ),
  ],
  ioMapping: [
    ...['input', 'output'].map((kind) =>
      on('serviceTask', mapping(kind), paths, { ...withJob, label: `serviceTask (${kind})` }),
    ),
    on('subProcess', mapping('input'), paths, { content: '<startEvent id="inner"/>', label: 'subProcess (input)' }),
    on('callActivity', mapping('input'), paths, {
      others: '<zeebe:calledElement processId="p"/>',
      label: 'callActivity (input)',
    }),
    on('intermediateCatchEvent', mapping('output'), paths, { content: messageEvent, label: 'catch event (output)' }),
    on('endEvent', mapping('output'), paths, { label: 'end event (output)' }),
  ],
  subscription: [
    {
      on: 'message',
      attributes: [needed('correlationKey', '=k')],
      file: (attributes, present) =>
        processFile(
          '<receiveTask id="a" messageRef="n"/>',
          `<message id="n" name="n">${extended(present ? `<zeebe:subscription ${attributes}/>` : '')}</message>`,
        ),
    },
  ],
  publishMessage: [
    on('sendTask', empty('publishMessage'), published, { of: ' messageRef="m"' }),
    ...['intermediateThrowEvent', 'endEvent'].map((tag) =>
      on(tag, empty('publishMessage'), published, { content: messageEvent, label: `message ${tag}` }),
    ),
  ],
  loopCharacteristics: [
    {
      on: 'multiInstanceLoopCharacteristics',
      attributes: [
        needed('inputCollection', '=items'),
        optional('inputElement', 'item'),
        optional('outputCollection', 'results', 'outputElement="=x"'),
        optional('outputElement', '=x', 'outputCollection="results"'),
      ],
      file: (attributes, present) =>
        element(
          'serviceTask',
          job,
          `<multiInstanceLoopCharacteristics>${extended(present ? `<zeebe:loopCharacteristics ${attributes}/>` : '')}</multiInstanceLoopCharacteristics>`,
        ),
    },
  ],
  calledElement: [
    on('callActivity', empty('calledElement'), [
      needed('processId', 'p'),
      optional('propagateAllChildVariables', 'false'),
      optional('propagateAllParentVariables', 'false'),
      ...bindings,
    ]),
  ],
  calledDecision: [
    on('businessRuleTask', empty('calledDecision'), [
      needed('decisionId', 'd'),
      needed('resultVariable', 'r'),
      ...bindings,
    ]),
  ],
  script: [on('scriptTask', empty('script'), [needed('expression', '=1'), needed('resultVariable', 'r')])],
  formDefinition: [
    on('userTask', empty('formDefinition'), [needed('formKey', 'f')], { label: 'userTask (formKey)' }),
    on('userTask', empty('formDefinition'), [needed('formId', 'f'), ...bindings], {
      label: 'userTask (formId)',
    }),
    on('userTask', empty('formDefinition'), [needed('externalReference', 'f')], {
      ...{ others: native, label: 'userTask (externalReference)' },
    }),
  ],
  userTaskForm: [
    {
      on: 'process',
      attributes: [needed('id', 'f')],
      file: (attributes, present) =>
        processFile('', '', extended(present ? `<zeebe:userTaskForm ${attributes}>{}</zeebe:userTaskForm>` : '')),
    },
  ],
  userTask: [on('userTask', empty('userTask'))],
  assignmentDefinition: [
    on('userTask', empty('assignmentDefinition'), [
      needed('assignee', 'anna'),
      optional('candidateGroups', 'a,b'),
      optional('candidateUsers', 'a,b'),
    ]),
  ],
  taskSchedule: [
    on('userTask', empty('taskSchedule'), [
      needed('dueDate', '2030-01-01T00:00:00Z'),
      optional('followUpDate', '2030-01-01T00:00:00Z'),
    ]),
  ],
  priorityDefinition: [
    on('userTask', empty('priorityDefinition'), [needed('priority', '70')], {
      ...{ others: native, label: 'userTask with `zeebe:userTask`' },
    }),
    on('userTask', empty('priorityDefinition'), [needed('priority', '70')], { label: 'userTask as a job' }),
  ],
  executionListeners: [
    ...['startEvent', 'endEvent', 'intermediateThrowEvent'].map((tag) => on(tag, listener, listening)),
    on('intermediateCatchEvent', listener, listening, { content: messageEvent }),
    on('task', listener, listening),
    on('serviceTask', listener, listening, withJob),
    on('userTask', listener, listening),
    on('receiveTask', listener, listening, { of: ' messageRef="m"' }),
    ...['exclusiveGateway', 'inclusiveGateway', 'parallelGateway'].map((tag) => on(tag, listener, starting)),
    on('subProcess', listener, listening, { content: '<startEvent id="inner"/>' }),
    on('callActivity', listener, listening, { others: '<zeebe:calledElement processId="p"/>' }),
    {
      on: 'process',
      attributes: listening,
      file: (attributes, present) => processFile('', '', extended(present ? listener(attributes) : '')),
    },
  ],
  taskListeners: [on('userTask', taskListener, [needed('eventType', 'creating'), needed('type', 'l')])],
  properties: [
    on(
      'serviceTask',
      (attributes) => `<zeebe:properties><zeebe:property ${attributes}/></zeebe:properties>`,
      [needed('name', 'n'), needed('value', 'v')],
      withJob,
    ),
  ],
  versionTag: [
    {
      on: 'process',
      attributes: [needed('value', 'v1')],
      file: (attributes, present) => processFile('', '', extended(present ? `<zeebe:versionTag ${attributes}/>` : '')),
    },
  ],
  linkedResources: [
    on(
      'serviceTask',
      (attributes) => `<zeebe:linkedResources><zeebe:linkedResource ${attributes}/></zeebe:linkedResources>`,
      [needed('resourceId', 'r'), needed('linkName', 'l')],
      withJob,
    ),
  ],
  adHoc: [
    on('adHocSubProcess', empty('adHoc'), [needed('activeElementsCollection', '=list')], { content: '<task id="b"/>' }),
  ],
  conditionalFilter: [
    {
      on: 'conditionalEventDefinition',
      attributes: [needed('variableNames', 'y'), optional('variableEvents', 'create')],
      file: (attributes, present) =>
        element(
          'intermediateCatchEvent',
          '',
          `<conditionalEventDefinition>${extended(present ? `<zeebe:conditionalFilter ${attributes}/>` : '')}` +
            '<condition xsi:type="tFormalExpression">=x</condition></conditionalEventDefinition>',
        ),
    },
  ],
  jobPriorityDefinition: [on('serviceTask', empty('jobPriorityDefinition'), [needed('priority', '5')], withJob)],
  agentDefinition: [on('serviceTask', empty('agentDefinition'), [needed('agentType', 'a')], withJob)],
};
