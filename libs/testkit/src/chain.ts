/** A process of service tasks one after the other, whose job type is `type`, as BPMN XML. */
export function chain(processId: string, type: string, tasks: number): Uint8Array {
  const ids = ['start', ...Array.from({ length: tasks }, (_, i) => `task${i + 1}`), 'end'];
  const elements = ids.map((id) => {
    if (id === 'start' || id === 'end') return `<${id}Event id="${id}"/>`;
    const definition = `<zeebe:taskDefinition type="${type}"/>`;
    return `<serviceTask id="${id}"><extensionElements>${definition}</extensionElements></serviceTask>`;
  });
  const flows = ids.slice(1).map((id, i) => `<sequenceFlow id="to-${id}" sourceRef="${ids[i]}" targetRef="${id}"/>`);
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:test">
<process id="${processId}" isExecutable="true">${elements.join('')}${flows.join('')}</process>
</definitions>`,
  );
}
