import type { Declarations } from './declaration.ts';

/** Processes, lanes, flows and gateways. */
export const process = {
  callableElement: {
    extends: 'rootElement',
    content: 'supportedInterfaceRef=QName* ioSpecification? ioBinding*',
    attributes: { name: 'string' },
  },
  process: {
    extends: 'callableElement',
    substitutes: 'rootElement',
    content:
      'auditing? monitoring? property* laneSet* flowElement* artifact* resourceRole* correlationSubscription* supports=QName*',
    attributes: {
      processType: 'None|Public|Private',
      isClosed: 'boolean',
      isExecutable: 'boolean',
      definitionalCollaborationRef: 'QName',
    },
  },
  laneSet: { extends: 'baseElement', content: 'lane*', attributes: { name: 'string' } },
  lane: {
    extends: 'baseElement',
    content: 'partitionElement=baseElement? flowNodeRef=IDREF* childLaneSet=laneSet?',
    attributes: { name: 'string', partitionElementRef: 'QName' },
  },

  flowElement: {
    extends: 'baseElement',
    abstract: true,
    content: 'auditing? monitoring? categoryValueRef=QName*',
    attributes: { name: 'string' },
  },
  flowNode: { extends: 'flowElement', abstract: true, content: 'incoming=QName* outgoing=QName*' },
  sequenceFlow: {
    extends: 'flowElement',
    substitutes: 'flowElement',
    content: 'conditionExpression=expression?',
    attributes: { sourceRef: 'IDREF!', targetRef: 'IDREF!', isImmediate: 'boolean' },
  },

  gateway: {
    extends: 'flowNode',
    abstract: true,
    attributes: { gatewayDirection: 'Unspecified|Converging|Diverging|Mixed' },
  },
  complexGateway: {
    extends: 'gateway',
    substitutes: 'flowElement',
    content: 'activationCondition=expression?',
    attributes: { default: 'IDREF' },
  },
  eventBasedGateway: {
    extends: 'gateway',
    substitutes: 'flowElement',
    attributes: { instantiate: 'boolean', eventGatewayType: 'Exclusive|Parallel' },
  },
  exclusiveGateway: { extends: 'gateway', substitutes: 'flowElement', attributes: { default: 'IDREF' } },
  inclusiveGateway: { extends: 'gateway', substitutes: 'flowElement', attributes: { default: 'IDREF' } },
  parallelGateway: { extends: 'gateway', substitutes: 'flowElement' },
} satisfies Declarations;
