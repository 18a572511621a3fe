import { flowNodeTypes } from '../../libs/bpmn-compile/src/elements/flow-node-kinds.ts';
import { definitions, processFile, verdictOf } from './probe.ts';
import type { Row } from './row.ts';

const job = '<extensionElements><zeebe:taskDefinition type="a"/></extensionElements>';
const message =
  '<message id="m" name="m"><extensionElements><zeebe:subscription correlationKey="=k"/></extensionElements></message>';
const subscribing = '<messageEventDefinition messageRef="m"/>';
const looping = (loop: string) => processFile(`<serviceTask id="a">${job}${loop}</serviceTask>`);
const items = '<extensionElements><zeebe:loopCharacteristics inputCollection="=items"/></extensionElements>';
const startEvent = '<startEvent id="inner"/>';

/** The smallest valid file with each type of flow node. */
const samples: Readonly<Record<string, string>> = {
  'bpmn:StartEvent': processFile(''),
  'bpmn:EndEvent': processFile('<endEvent id="a"/>'),
  'bpmn:IntermediateCatchEvent': processFile(
    `<intermediateCatchEvent id="a">${subscribing}</intermediateCatchEvent>`,
    message,
  ),
  'bpmn:IntermediateThrowEvent': processFile('<intermediateThrowEvent id="a"/>'),
  'bpmn:BoundaryEvent': processFile(
    `<serviceTask id="b">${job}</serviceTask><boundaryEvent id="a" attachedToRef="b">${subscribing}</boundaryEvent>`,
    message,
  ),
  'bpmn:ImplicitThrowEvent': processFile('<implicitThrowEvent id="a"/>'),
  'bpmn:Task': processFile('<task id="a"/>'),
  'bpmn:ServiceTask': processFile(`<serviceTask id="a">${job}</serviceTask>`),
  'bpmn:BusinessRuleTask': processFile(`<businessRuleTask id="a">${job}</businessRuleTask>`),
  'bpmn:ManualTask': processFile('<manualTask id="a"/>'),
  'bpmn:ReceiveTask': processFile('<receiveTask id="a" messageRef="m"/>', message),
  'bpmn:ScriptTask': processFile(`<scriptTask id="a">${job}</scriptTask>`),
  'bpmn:SendTask': processFile(`<sendTask id="a">${job}</sendTask>`),
  'bpmn:UserTask': processFile('<userTask id="a"/>'),
  'bpmn:ExclusiveGateway': processFile('<exclusiveGateway id="a"/>'),
  'bpmn:ParallelGateway': processFile('<parallelGateway id="a"/>'),
  'bpmn:InclusiveGateway': processFile('<inclusiveGateway id="a"/>'),
  'bpmn:EventBasedGateway': processFile(
    '<eventBasedGateway id="a"/>' +
      ['b', 'c']
        .map(
          (id) =>
            `<intermediateCatchEvent id="${id}"><timerEventDefinition><timeDuration>PT1S</timeDuration>` +
            `</timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f${id}" sourceRef="a" targetRef="${id}"/>`,
        )
        .join(''),
  ),
  'bpmn:ComplexGateway': processFile('<complexGateway id="a"/>'),
  'bpmn:SubProcess': processFile(`<subProcess id="a">${startEvent}</subProcess>`),
  'bpmn:AdHocSubProcess': processFile('<adHocSubProcess id="a"><task id="b"/></adHocSubProcess>'),
  'bpmn:CallActivity': processFile(
    '<callActivity id="a"><extensionElements><zeebe:calledElement processId="p"/></extensionElements></callActivity>',
  ),
  'bpmn:Transaction': processFile(`<transaction id="a">${startEvent}</transaction>`),
  'bpmn:ChoreographyTask': processFile(
    '<choreographyTask id="a" initiatingParticipantRef="x"><participantRef>x</participantRef>' +
      '<participantRef>y</participantRef><messageFlowRef>z</messageFlowRef></choreographyTask>',
    '<collaboration id="c"><participant id="x"/><participant id="y"/><messageFlow id="z" sourceRef="x" targetRef="y"/></collaboration>',
  ),
  'bpmn:SubChoreography': processFile(
    '<subChoreography id="a" initiatingParticipantRef="x"><participantRef>x</participantRef>' +
      '<participantRef>y</participantRef></subChoreography>',
    '<collaboration id="c"><participant id="x"/><participant id="y"/></collaboration>',
  ),
  'bpmn:CallChoreography': processFile(
    '<callChoreography id="a" initiatingParticipantRef="x"><participantRef>x</participantRef>' +
      '<participantRef>y</participantRef></callChoreography>',
    '<collaboration id="c"><participant id="x"/><participant id="y"/></collaboration>',
  ),
};

/** What an element can be beside its type, and what stands around elements. */
const variants: Readonly<Record<string, string>> = {
  'parallel multi-instance activity': looping(
    `<multiInstanceLoopCharacteristics>${items}</multiInstanceLoopCharacteristics>`,
  ),
  'sequential multi-instance activity': looping(
    `<multiInstanceLoopCharacteristics isSequential="true">${items}</multiInstanceLoopCharacteristics>`,
  ),
  'multi-instance completion condition': looping(
    `<multiInstanceLoopCharacteristics>${items}<completionCondition>=done</completionCondition></multiInstanceLoopCharacteristics>`,
  ),
  'standard loop': looping('<standardLoopCharacteristics/>'),
  'compensation handler': processFile(
    `<serviceTask id="b">${job}</serviceTask><boundaryEvent id="c" attachedToRef="b"><compensateEventDefinition/></boundaryEvent>` +
      `<serviceTask id="a" isForCompensation="true">${job}</serviceTask><association id="d" sourceRef="c" targetRef="a"/>`,
  ),
  'event sub-process': processFile(
    '<subProcess id="a" triggeredByEvent="true"><startEvent id="b"><timerEventDefinition><timeDuration>PT1S</timeDuration>' +
      '</timerEventDefinition></startEvent></subProcess>',
  ),
  'condition of a sequence flow': processFile(
    '<exclusiveGateway id="g" default="g-b"/><task id="a"/><task id="b"/><sequenceFlow id="g-a" sourceRef="g" targetRef="a">' +
      '<conditionExpression>=x</conditionExpression></sequenceFlow><sequenceFlow id="g-b" sourceRef="g" targetRef="b"/>',
  ),
  'instantiating receive task': processFile('<receiveTask id="a" instantiate="true" messageRef="m"/>', message),
  pool: definitions(
    '<collaboration id="c"><participant id="x" processRef="p"/></collaboration><process id="p" isExecutable="true">' +
      '<startEvent id="a"/></process>',
  ),
  lane: processFile('', '', '<laneSet id="l"><lane id="x"><flowNodeRef>start</flowNodeRef></lane></laneSet>'),
  'data object, data store': processFile(
    '<dataObject id="d"/><dataObjectReference id="a" dataObjectRef="d"/><dataStoreReference id="b"/>',
  ),
  'text annotation, group, association': processFile(
    '<textAnnotation id="t"><text>a</text></textAnnotation><group id="g"/><association id="a" sourceRef="start" targetRef="t"/>',
  ),
};

/** What becomes of each type of flow node, and of what else can stand in a process. */
export async function elementRows(): Promise<Row[]> {
  const types = Object.fromEntries(flowNodeTypes.map((type) => [nameOf(type), sampleOf(type)]));
  const rows: Row[] = [];
  for (const [name, file] of Object.entries({ ...types, ...variants })) {
    const verdict = await verdictOf(file);
    if (verdict.status === 'invalid') throw new Error(`The sample of '${name}' is invalid: ${verdict.text}`);
    rows.push({ name, status: verdict.status });
  }
  return rows;
}

function sampleOf(type: string): string {
  const sample = samples[type];
  if (sample === undefined) throw new Error(`Element type '${type}' has no sample in scripts/coverage/elements.ts`);
  return sample;
}

/** `bpmn:AdHocSubProcess` → `adHocSubProcess`, as it stands in files. */
function nameOf(type: string): string {
  const name = type.slice(type.indexOf(':') + 1);
  return `\`${name.charAt(0).toLowerCase()}${name.slice(1)}\``;
}
