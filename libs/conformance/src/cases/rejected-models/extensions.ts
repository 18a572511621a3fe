import { end, file, path, process, start, task } from '../../model/bpmn.ts';
import { problem, type RejectedFile } from './rejected-file.ts';

/** A process with one element that lacks something, or has too much. */
const alone = (id: string, element: string) => (processId: string) =>
  file(process(processId, start, element, path('start', id)));
const withExtensions = (name: string, id: string, content: string) =>
  alone(id, `<${name} id="${id}"><extensionElements>${content}</extensionElements></${name}>`);
const working = (content: string) =>
  withExtensions('serviceTask', 'work', `<zeebe:taskDefinition type="t"/>${content}`);

/** A multi-instance service task with this loop. */
const looped = (extension: string) =>
  alone(
    'work',
    '<serviceTask id="work"><extensionElements><zeebe:taskDefinition type="t"/></extensionElements>' +
      `<multiInstanceLoopCharacteristics><extensionElements>${extension}</extensionElements>` +
      '</multiInstanceLoopCharacteristics></serviceTask>',
  );
const LOOP = 'work > multiInstanceLoopCharacteristics';
const eitherText = (other: string) =>
  `Must have either one 'zeebe:${other}' or one 'zeebe:taskDefinition' extension element`;

export const rejectedExtensions: readonly RejectedFile[] = [
  {
    what: 'a business rule task that calls nothing',
    xml: alone('rule', '<businessRuleTask id="rule"/>'),
    text: problem('rule', eitherText('calledDecision')),
  },
  {
    what: 'a script task without script',
    xml: alone('compute', '<scriptTask id="compute"/>'),
    text: problem('compute', eitherText('script')),
  },
  {
    what: 'a send task that sends nothing',
    xml: alone('send', '<sendTask id="send"/>'),
    text: problem('send', eitherText('publishMessage')),
  },
  {
    what: 'a call activity that calls nothing',
    xml: alone('call', '<callActivity id="call"/>'),
    text: problem('call', "Must have exactly one 'zeebe:calledElement' extension element"),
  },
  {
    what: 'a multi-instance activity without collection',
    xml: looped(''),
    text: problem(LOOP, "Must have exactly one 'zeebe:loopCharacteristics' extension element"),
  },
  {
    what: 'an output collection without output element',
    xml: looped('<zeebe:loopCharacteristics inputCollection="=[1]" outputCollection="all"/>'),
    text: problem(
      `${LOOP} > extensionElements > loopCharacteristics`,
      "Attribute 'outputElement' must be present if the attribute 'outputCollection' is set",
    ),
  },
  {
    what: 'an output element without output collection',
    xml: looped('<zeebe:loopCharacteristics inputCollection="=[1]" outputElement="=1"/>'),
    text: problem(
      `${LOOP} > extensionElements > loopCharacteristics`,
      "Attribute 'outputCollection' must be present if the attribute 'outputElement' is set",
    ),
  },
  {
    what: 'a form that is named twice',
    xml: withExtensions('userTask', 'ask', '<zeebe:formDefinition formId="f" formKey="k"/>'),
    text: problem(
      'ask > extensionElements > formDefinition',
      "Exactly one of the attributes 'formId, formKey' must be present and not blank",
    ),
  },
  {
    what: 'a header that is reserved',
    xml: working('<zeebe:taskHeaders><zeebe:header key="io.camunda.zeebe:x" value="1"/></zeebe:taskHeaders>'),
    text: problem(
      'work > extensionElements > taskHeaders > header',
      "Attribute 'key' contains 'io.camunda.zeebe:x', but header keys starting with 'io.camunda.zeebe:' are reserved for internal use.",
    ),
  },
  {
    what: 'a header that is there twice',
    xml: working(
      '<zeebe:taskHeaders><zeebe:header key="k" value="1"/><zeebe:header key="k" value="2"/></zeebe:taskHeaders>',
    ),
    text: problem('work > extensionElements > taskHeaders', "Headers contain duplicate entries for key 'k'"),
  },
  {
    what: 'a message end event that sends nothing',
    xml: (id) =>
      file(
        '<message id="m" name="m"/>',
        process(
          id,
          start,
          '<endEvent id="sent"><messageEventDefinition messageRef="m"/></endEvent>',
          path('start', 'sent'),
        ),
      ),
    text: problem('sent', eitherText('publishMessage')),
  },
  {
    what: 'two none start events',
    xml: (id) =>
      file(
        process(id, start, '<startEvent id="other"/>', task('work', { type: id }), end, path('start', 'work', 'end')),
      ),
    text: /- ERROR: Multiple none start events are not allowed\n$/,
  },
];
