import type { Declarations } from './declaration.ts';

/** Data, resources and interfaces: none of it has an effect in the engine, all of it must still be well-formed BPMN. */
export const data = {
  itemDefinition: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    attributes: { structureRef: 'QName', isCollection: 'boolean', itemKind: 'Information|Physical' },
  },
  dataState: { extends: 'baseElement', attributes: { name: 'string' } },
  property: {
    extends: 'baseElement',
    content: 'dataState?',
    attributes: { name: 'string', itemSubjectRef: 'QName' },
  },
  dataObject: {
    extends: 'flowElement',
    substitutes: 'flowElement',
    content: 'dataState?',
    attributes: { itemSubjectRef: 'QName', isCollection: 'boolean' },
  },
  dataObjectReference: {
    extends: 'flowElement',
    substitutes: 'flowElement',
    content: 'dataState?',
    attributes: { itemSubjectRef: 'QName', dataObjectRef: 'IDREF' },
  },
  dataStore: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    content: 'dataState?',
    attributes: { name: 'string', capacity: 'integer', isUnlimited: 'boolean', itemSubjectRef: 'QName' },
  },
  dataStoreReference: {
    extends: 'flowElement',
    substitutes: 'flowElement',
    content: 'dataState?',
    attributes: { itemSubjectRef: 'QName', dataStoreRef: 'QName' },
  },

  ioSpecification: { extends: 'baseElement', content: 'dataInput* dataOutput* inputSet+ outputSet+' },
  ioBinding: {
    extends: 'baseElement',
    attributes: { operationRef: 'QName!', inputDataRef: 'IDREF!', outputDataRef: 'IDREF!' },
  },
  dataInput: {
    extends: 'baseElement',
    content: 'dataState?',
    attributes: { name: 'string', itemSubjectRef: 'QName', isCollection: 'boolean' },
  },
  dataOutput: {
    extends: 'baseElement',
    content: 'dataState?',
    attributes: { name: 'string', itemSubjectRef: 'QName', isCollection: 'boolean' },
  },
  inputSet: {
    extends: 'baseElement',
    content: 'dataInputRefs=IDREF* optionalInputRefs=IDREF* whileExecutingInputRefs=IDREF* outputSetRefs=IDREF*',
    attributes: { name: 'string' },
  },
  outputSet: {
    extends: 'baseElement',
    content: 'dataOutputRefs=IDREF* optionalOutputRefs=IDREF* whileExecutingOutputRefs=IDREF* inputSetRefs=IDREF*',
    attributes: { name: 'string' },
  },
  dataAssociation: {
    extends: 'baseElement',
    content: 'sourceRef=IDREF* targetRef=IDREF transformation=formalExpression? assignment*',
  },
  dataInputAssociation: { extends: 'dataAssociation' },
  dataOutputAssociation: { extends: 'dataAssociation' },
  assignment: { extends: 'baseElement', content: 'from=expression to=expression' },

  interface: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    content: 'operation+',
    attributes: { name: 'string!', implementationRef: 'QName' },
  },
  operation: {
    extends: 'baseElement',
    content: 'inMessageRef=QName outMessageRef=QName? errorRef=QName*',
    attributes: { name: 'string!', implementationRef: 'QName' },
  },
  endPoint: { extends: 'rootElement', substitutes: 'rootElement' },
  resource: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    content: 'resourceParameter*',
    attributes: { name: 'string!' },
  },
  resourceParameter: {
    extends: 'baseElement',
    attributes: { name: 'string', type: 'QName', isRequired: 'boolean' },
  },
} satisfies Declarations;
