/** The namespaces that matter here. */
export const namespaces = {
  bpmn: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  bpmnDiagram: 'http://www.omg.org/spec/BPMN/20100524/DI',
  diagram: 'http://www.omg.org/spec/DD/20100524/DI',
  diagramCommon: 'http://www.omg.org/spec/DD/20100524/DC',
  schemaInstance: 'http://www.w3.org/2001/XMLSchema-instance',
  zeebe: 'http://camunda.org/schema/zeebe/1.0',
} as const;
