import type { Declarations } from './declaration.ts';

/** The drawing. The engine never looks at it, but a file with a broken one is no valid BPMN. */
export const diagram = {
  'bpmndi:BPMNDiagram': { extends: 'di:Diagram', content: 'bpmndi:BPMNPlane bpmndi:BPMNLabelStyle*' },
  'bpmndi:BPMNPlane': { extends: 'di:Plane', attributes: { bpmnElement: 'QName' } },
  'bpmndi:BPMNShape': {
    extends: 'di:LabeledShape',
    substitutes: 'di:DiagramElement',
    content: 'bpmndi:BPMNLabel?',
    attributes: {
      bpmnElement: 'QName',
      isHorizontal: 'boolean',
      isExpanded: 'boolean',
      isMarkerVisible: 'boolean',
      isMessageVisible: 'boolean',
      participantBandKind:
        'top_initiating|middle_initiating|bottom_initiating|top_non_initiating|middle_non_initiating|bottom_non_initiating',
      choreographyActivityShape: 'QName',
    },
  },
  'bpmndi:BPMNEdge': {
    extends: 'di:LabeledEdge',
    substitutes: 'di:DiagramElement',
    content: 'bpmndi:BPMNLabel?',
    attributes: {
      bpmnElement: 'QName',
      sourceElement: 'QName',
      targetElement: 'QName',
      messageVisibleKind: 'initiating|non_initiating',
    },
  },
  'bpmndi:BPMNLabel': { extends: 'di:Label', attributes: { labelStyle: 'QName' } },
  'bpmndi:BPMNLabelStyle': { extends: 'di:Style', content: 'dc:Font' },

  'di:Diagram': {
    abstract: true,
    attributes: { name: 'string', documentation: 'string', resolution: 'double', id: 'ID' },
  },
  'di:DiagramElement': {
    abstract: true,
    content: 'di:extension=di:anonymousExtension?',
    attributes: { id: 'ID' },
    foreignAttributes: true,
  },
  'di:anonymousExtension': { content: '##declared*' },
  'di:Node': { extends: 'di:DiagramElement', abstract: true },
  'di:Plane': { extends: 'di:Node', abstract: true, content: 'di:DiagramElement*' },
  'di:Shape': { extends: 'di:Node', abstract: true, content: 'dc:Bounds' },
  'di:LabeledShape': { extends: 'di:Shape', abstract: true },
  'di:Label': { extends: 'di:Node', abstract: true, content: 'dc:Bounds?' },
  'di:Edge': { extends: 'di:DiagramElement', abstract: true, content: 'di:waypoint=dc:Point{2,}' },
  'di:LabeledEdge': { extends: 'di:Edge', abstract: true },
  'di:Style': { abstract: true, attributes: { id: 'ID' } },

  'dc:Font': {
    attributes: {
      name: 'string',
      size: 'double',
      isBold: 'boolean',
      isItalic: 'boolean',
      isUnderline: 'boolean',
      isStrikeThrough: 'boolean',
    },
  },
  'dc:Point': { attributes: { x: 'double!', y: 'double!' } },
  'dc:Bounds': { attributes: { x: 'double!', y: 'double!', width: 'double!', height: 'double!' } },
} satisfies Declarations;
