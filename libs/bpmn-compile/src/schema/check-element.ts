import { InvalidFile, type XmlElement } from '@millrace/xml';
import { bpmnSchema, schemaName } from './bpmn-schema.ts';
import { checkAttributes, checkOnlySchemaAttributes } from './check-attributes.ts';
import type { ElementType, Particle } from './content-model.ts';
import type { Identifiers } from './identifiers.ts';
import { placeChildren } from './place-children.ts';
import type { SimpleType } from './simple-types.ts';
import { actualType, namedType } from './type-named.ts';

/** Checks an element of a declared type with all that is in it. */
export function checkElement(element: XmlElement, declared: ElementType, identifiers: Identifiers): void {
  const type = actualType(element, declared);
  if (type.kind === 'simple') {
    checkValue(element, type, identifiers);
    return;
  }
  if (type.abstract) throw new InvalidFile(`Element '${element.qualifiedName}' is abstract`, element.line);
  checkAttributes(element, type, identifiers);
  const particles = placeChildren(element, type);
  element.children.forEach((child, index) => {
    checkChild(child, particles[index], identifiers);
  });
  // Blanks may stand between children, but not where there can be none.
  const text = type.particles.length > 0 ? element.text.trim() : element.text;
  if (!type.mixed && text !== '') {
    throw new InvalidFile(`Element '${element.qualifiedName}' must not contain text`, element.line);
  }
}

function checkChild(child: XmlElement, particle: Particle | undefined, identifiers: Identifiers): void {
  const type = particle?.elements.get(schemaName(child) ?? '');
  if (type !== undefined) checkElement(child, type, identifiers);
  else checkLaxly(child, particle?.wildcard === '##declared', identifiers);
}

/** Under a wildcard an element of the schema must be valid; any other is passed over, but not what is in it. */
function checkLaxly(element: XmlElement, mustBeDeclared: boolean, identifiers: Identifiers): void {
  const type = bpmnSchema.get(schemaName(element) ?? '') ?? namedType(element);
  if (type !== undefined) {
    checkElement(element, type, identifiers);
    return;
  }
  if (mustBeDeclared) throw new InvalidFile(`Element '${element.qualifiedName}' is not known`, element.line);
  for (const child of element.children) checkLaxly(child, false, identifiers);
}

function checkValue(element: XmlElement, type: SimpleType, identifiers: Identifiers): void {
  checkOnlySchemaAttributes(element);
  const value = element.text.trim();
  const owner = `Element '${element.qualifiedName}'`;
  if (element.children.length > 0) throw new InvalidFile(`${owner} must contain a value only`, element.line);
  if (!type.accepts(value, element)) {
    throw new InvalidFile(`${owner} has the value '${value}', which is no ${type.name}`, element.line);
  }
  element.valueType = type.name;
  identifiers.add(type, value, element);
}
