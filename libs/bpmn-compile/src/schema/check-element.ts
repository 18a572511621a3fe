import { InvalidFile } from '../xml/invalid-file.ts';
import { namespaces, resolvePrefix, type XmlElement } from '../xml/xml-element.ts';
import { bpmnSchema, schemaName, typeNamed } from './bpmn-schema.ts';
import { checkAttributes } from './check-attributes.ts';
import type { ComplexType, ElementType, Particle } from './content-model.ts';
import type { Identifiers } from './identifiers.ts';
import { placeChildren } from './place-children.ts';
import type { SimpleType } from './simple-types.ts';

/** Checks an element of a declared type with all that is in it. */
export function checkElement(element: XmlElement, declared: ElementType, identifiers: Identifiers): void {
  if (declared.kind === 'simple') {
    checkValue(element, declared, identifiers);
    return;
  }
  const type = actualType(element, declared);
  if (type.abstract) throw new InvalidFile(`Element '${element.qualifiedName}' is abstract`, element.line);
  checkAttributes(element, type, identifiers);
  const particles = placeChildren(element, type);
  element.children.forEach((child, index) => {
    checkChild(child, particles[index], identifiers);
  });
  if (!type.mixed && /[^ \t\r\n]/.test(element.text)) {
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
  const declared = bpmnSchema.get(schemaName(element) ?? '');
  if (declared !== undefined) {
    checkElement(element, declared, identifiers);
    return;
  }
  if (mustBeDeclared) throw new InvalidFile(`Element '${element.qualifiedName}' is not known`, element.line);
  for (const child of element.children) checkLaxly(child, false, identifiers);
}

/** The declared type, or the one derived of it that `xsi:type` names. */
function actualType(element: XmlElement, declared: ComplexType): ComplexType {
  const named = element.attributes.find(
    ({ name, namespace }) => name === 'type' && namespace === namespaces.schemaInstance,
  );
  if (named === undefined) return declared;
  const [, prefix = '', name = ''] = /^\s*(?:([^:]*):)?(.*?)\s*$/s.exec(named.value) ?? [];
  const type = typeNamed(resolvePrefix(element, prefix) ?? '', name);
  if (type !== undefined && extendsType(type, declared)) return type;
  throw new InvalidFile(
    `The ${named.qualifiedName} '${named.value}' is not a type that element '${element.qualifiedName}' can have`,
    element.line,
  );
}

function extendsType(type: ComplexType, base: ComplexType): boolean {
  for (let current: ComplexType | undefined = type; current !== undefined; current = current.base) {
    if (current === base) return true;
  }
  return false;
}

function checkValue(element: XmlElement, type: SimpleType, identifiers: Identifiers): void {
  const [child] = element.children;
  const value = element.text.trim();
  const owner = `Element '${element.qualifiedName}'`;
  if (child !== undefined) throw new InvalidFile(`${owner} must contain a value only`, child.line);
  const attribute = element.attributes.find(({ namespace }) => namespace !== namespaces.schemaInstance);
  if (attribute !== undefined) {
    throw new InvalidFile(
      `Attribute '${attribute.qualifiedName}' is not allowed on element '${element.qualifiedName}'`,
      element.line,
    );
  }
  if (!type.accepts(value, element))
    throw new InvalidFile(`${owner} has the value '${value}', which is no ${type.name}`, element.line);
  identifiers.add(type, value, element, owner);
}
