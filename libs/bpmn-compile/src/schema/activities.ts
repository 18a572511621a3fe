import type { Declarations } from './declaration.ts';

/** Tasks, sub-processes, loops and who performs them. */
export const activities = {
  activity: {
    extends: 'flowNode',
    abstract: true,
    content:
      'ioSpecification? property* dataInputAssociation* dataOutputAssociation* resourceRole* loopCharacteristics?',
    attributes: {
      isForCompensation: 'boolean',
      startQuantity: 'integer',
      completionQuantity: 'integer',
      default: 'IDREF',
    },
  },
  task: { extends: 'activity', substitutes: 'flowElement' },
  manualTask: { extends: 'task', substitutes: 'flowElement' },
  businessRuleTask: {
    extends: 'task',
    substitutes: 'flowElement',
    attributes: { implementation: 'anyURI|##unspecified|##WebService' },
  },
  receiveTask: {
    extends: 'task',
    substitutes: 'flowElement',
    attributes: {
      implementation: 'anyURI|##unspecified|##WebService',
      instantiate: 'boolean',
      messageRef: 'QName',
      operationRef: 'QName',
    },
  },
  scriptTask: {
    extends: 'task',
    substitutes: 'flowElement',
    content: 'script?',
    attributes: { scriptFormat: 'string' },
  },
  script: { mixed: true, content: '##any?' },
  sendTask: {
    extends: 'task',
    substitutes: 'flowElement',
    attributes: { implementation: 'anyURI|##unspecified|##WebService', messageRef: 'QName', operationRef: 'QName' },
  },
  serviceTask: {
    extends: 'task',
    substitutes: 'flowElement',
    attributes: { implementation: 'anyURI|##unspecified|##WebService', operationRef: 'QName' },
  },
  userTask: {
    extends: 'task',
    substitutes: 'flowElement',
    content: 'rendering*',
    attributes: { implementation: 'anyURI|##unspecified|##WebService' },
  },
  rendering: { extends: 'baseElement' },

  callActivity: { extends: 'activity', substitutes: 'flowElement', attributes: { calledElement: 'QName' } },
  subProcess: {
    extends: 'activity',
    substitutes: 'flowElement',
    content: 'laneSet* flowElement* artifact*',
    attributes: { triggeredByEvent: 'boolean' },
  },
  adHocSubProcess: {
    extends: 'subProcess',
    substitutes: 'flowElement',
    content: 'completionCondition=expression?',
    attributes: { cancelRemainingInstances: 'boolean', ordering: 'Parallel|Sequential' },
  },
  transaction: {
    extends: 'subProcess',
    substitutes: 'flowElement',
    attributes: { method: 'anyURI|##Compensate|##Image|##Store' },
  },

  loopCharacteristics: { extends: 'baseElement', abstract: true },
  standardLoopCharacteristics: {
    extends: 'loopCharacteristics',
    substitutes: 'loopCharacteristics',
    content: 'loopCondition=expression?',
    attributes: { testBefore: 'boolean', loopMaximum: 'integer' },
  },
  multiInstanceLoopCharacteristics: {
    extends: 'loopCharacteristics',
    substitutes: 'loopCharacteristics',
    content:
      'loopCardinality=expression? loopDataInputRef=QName? loopDataOutputRef=QName? inputDataItem=dataInput? ' +
      'outputDataItem=dataOutput? complexBehaviorDefinition* completionCondition=expression?',
    attributes: {
      isSequential: 'boolean',
      behavior: 'None|One|All|Complex',
      oneBehaviorEventRef: 'QName',
      noneBehaviorEventRef: 'QName',
    },
  },
  complexBehaviorDefinition: {
    extends: 'baseElement',
    content: 'condition=formalExpression event=implicitThrowEvent?',
  },

  // The schema lets bindings follow a reference only. They have no effect here, so these are not distinguished.
  resourceRole: {
    extends: 'baseElement',
    content: 'resourceRef=QName|resourceAssignmentExpression? resourceParameterBinding*',
    attributes: { name: 'string' },
  },
  performer: { extends: 'resourceRole', substitutes: 'resourceRole' },
  humanPerformer: { extends: 'performer', substitutes: 'performer' },
  potentialOwner: { extends: 'humanPerformer', substitutes: 'performer' },
  resourceAssignmentExpression: { extends: 'baseElement', content: 'expression' },
  resourceParameterBinding: {
    extends: 'baseElement',
    content: 'expression',
    attributes: { parameterRef: 'QName!' },
  },

  globalTask: { extends: 'callableElement', substitutes: 'rootElement', content: 'resourceRole*' },
  globalBusinessRuleTask: {
    extends: 'globalTask',
    substitutes: 'rootElement',
    attributes: { implementation: 'anyURI|##unspecified|##WebService' },
  },
  globalManualTask: { extends: 'globalTask', substitutes: 'rootElement' },
  globalScriptTask: {
    extends: 'globalTask',
    substitutes: 'rootElement',
    content: 'script?',
    attributes: { scriptLanguage: 'anyURI' },
  },
  globalUserTask: {
    extends: 'globalTask',
    substitutes: 'rootElement',
    content: 'rendering*',
    attributes: { implementation: 'anyURI|##unspecified|##WebService' },
  },
} satisfies Declarations;
