import descriptor from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };

/** Extension elements that Zeebe reads and the package does not describe, with their attributes. */
const missing = { PublishMessage: ['correlationKey', 'messageId', 'timeToLive'] };

/** Zeebe's extension elements, for bpmn-moddle. What is not in here is not read, so it could not be rejected by name. */
export const zeebeDescriptor = {
  ...descriptor,
  types: [
    ...descriptor.types,
    ...Object.entries(missing).map(([name, attributes]) => ({
      name,
      superClass: ['Element'],
      properties: attributes.map((attribute) => ({ name: attribute, isAttr: true, type: 'String' })),
    })),
  ],
};
