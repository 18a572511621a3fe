import type { Declarations } from './declaration.ts';

/** Events, and what they wait for or throw. */
export const events = {
  event: { extends: 'flowNode', substitutes: 'flowElement', abstract: true, content: 'property*' },
  catchEvent: {
    extends: 'event',
    abstract: true,
    content: 'dataOutput* dataOutputAssociation* outputSet? eventDefinition* eventDefinitionRef=QName*',
    attributes: { parallelMultiple: 'boolean' },
  },
  throwEvent: {
    extends: 'event',
    abstract: true,
    content: 'dataInput* dataInputAssociation* inputSet? eventDefinition* eventDefinitionRef=QName*',
  },
  startEvent: { extends: 'catchEvent', substitutes: 'flowElement', attributes: { isInterrupting: 'boolean' } },
  intermediateCatchEvent: { extends: 'catchEvent', substitutes: 'flowElement' },
  boundaryEvent: {
    extends: 'catchEvent',
    substitutes: 'flowElement',
    attributes: { cancelActivity: 'boolean', attachedToRef: 'QName!' },
  },
  intermediateThrowEvent: { extends: 'throwEvent', substitutes: 'flowElement' },
  implicitThrowEvent: { extends: 'throwEvent', substitutes: 'flowElement' },
  endEvent: { extends: 'throwEvent', substitutes: 'flowElement' },

  eventDefinition: { extends: 'rootElement', substitutes: 'rootElement', abstract: true },
  cancelEventDefinition: { extends: 'eventDefinition', substitutes: 'eventDefinition' },
  compensateEventDefinition: {
    extends: 'eventDefinition',
    substitutes: 'eventDefinition',
    attributes: { waitForCompletion: 'boolean', activityRef: 'QName' },
  },
  conditionalEventDefinition: {
    extends: 'eventDefinition',
    substitutes: 'eventDefinition',
    content: 'condition=expression',
  },
  errorEventDefinition: {
    extends: 'eventDefinition',
    substitutes: 'eventDefinition',
    attributes: { errorRef: 'QName' },
  },
  escalationEventDefinition: {
    extends: 'eventDefinition',
    substitutes: 'eventDefinition',
    attributes: { escalationRef: 'QName' },
  },
  linkEventDefinition: {
    extends: 'eventDefinition',
    substitutes: 'eventDefinition',
    content: 'source=QName* target=QName?',
    attributes: { name: 'string!' },
  },
  messageEventDefinition: {
    extends: 'eventDefinition',
    substitutes: 'eventDefinition',
    content: 'operationRef=QName?',
    attributes: { messageRef: 'QName' },
  },
  signalEventDefinition: {
    extends: 'eventDefinition',
    substitutes: 'eventDefinition',
    attributes: { signalRef: 'QName' },
  },
  terminateEventDefinition: { extends: 'eventDefinition', substitutes: 'eventDefinition' },
  timerEventDefinition: {
    extends: 'eventDefinition',
    substitutes: 'eventDefinition',
    content: 'timeDate=expression|timeDuration=expression|timeCycle=expression?',
  },

  error: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    attributes: { name: 'string', errorCode: 'string', structureRef: 'QName' },
  },
  escalation: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    attributes: { name: 'string', escalationCode: 'string', structureRef: 'QName' },
  },
  message: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    attributes: { name: 'string', itemRef: 'QName' },
  },
  signal: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    attributes: { name: 'string', structureRef: 'QName' },
  },
} satisfies Declarations;
