import type { Declarations } from './declaration.ts';

/** What everything else extends, and the document itself. */
export const foundation = {
  definitions: {
    content: 'import* extension* rootElement* bpmndi:BPMNDiagram* relationship*',
    attributes: {
      id: 'ID',
      name: 'string',
      targetNamespace: 'anyURI!',
      expressionLanguage: 'anyURI',
      typeLanguage: 'anyURI',
      exporter: 'string',
      exporterVersion: 'string',
    },
    foreignAttributes: true,
  },
  import: { attributes: { namespace: 'anyURI!', location: 'string!', importType: 'anyURI!' } },
  extension: { content: 'documentation*', attributes: { definition: 'QName', mustUnderstand: 'boolean' } },
  relationship: {
    extends: 'baseElement',
    content: 'source=QName+ target=QName+',
    attributes: { type: 'string!', direction: 'None|Forward|Backward|Both' },
  },

  baseElement: {
    abstract: true,
    content: 'documentation* extensionElements?',
    attributes: { id: 'ID' },
    foreignAttributes: true,
  },
  baseElementWithMixedContent: {
    abstract: true,
    mixed: true,
    content: 'documentation* extensionElements?',
    attributes: { id: 'ID' },
    foreignAttributes: true,
  },
  documentation: { mixed: true, content: '##any?', attributes: { id: 'ID', textFormat: 'string' } },
  extensionElements: { content: '##other*' },
  rootElement: { extends: 'baseElement', abstract: true },
  expression: { extends: 'baseElementWithMixedContent' },
  formalExpression: {
    extends: 'expression',
    substitutes: 'expression',
    attributes: { language: 'anyURI', evaluatesToTypeRef: 'QName' },
  },
  auditing: { extends: 'baseElement' },
  monitoring: { extends: 'baseElement' },
  category: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    content: 'categoryValue*',
    attributes: { name: 'string' },
  },
  categoryValue: { extends: 'baseElement', attributes: { value: 'string' } },

  artifact: { extends: 'baseElement', abstract: true },
  association: {
    extends: 'artifact',
    substitutes: 'artifact',
    attributes: { sourceRef: 'QName!', targetRef: 'QName!', associationDirection: 'None|One|Both' },
  },
  group: { extends: 'artifact', substitutes: 'artifact', attributes: { categoryValueRef: 'QName' } },
  textAnnotation: {
    extends: 'artifact',
    substitutes: 'artifact',
    content: 'text?',
    attributes: { textFormat: 'string' },
  },
  text: { mixed: true, content: '##any?' },
} satisfies Declarations;
