import { InvalidFile, type XmlAttribute, type XmlElement } from '@millrace/xml';
import { namespaces } from '../namespaces.ts';
import type { ComplexType } from './content-model.ts';
import type { Identifiers } from './identifiers.ts';

const schemaAttributes = new Set(['type', 'schemaLocation', 'noNamespaceSchemaLocation']);

/** Checks that an element has the attributes that its type requires and no others but foreign ones. */
export function checkAttributes(element: XmlElement, type: ComplexType, identifiers: Identifiers): void {
  for (const attribute of element.attributes) {
    if (attribute.namespace === '') checkOwn(attribute, element, type, identifiers);
    else if (!isAllowedForeign(attribute, type)) reject(attribute, element);
  }
  for (const name of type.required) {
    if (!element.attributes.some((attribute) => attribute.namespace === '' && attribute.name === name)) {
      throw new InvalidFile(`Attribute '${name}' must be present on element '${element.qualifiedName}'`, element.line);
    }
  }
}

/** Checks that an element that holds a value only has no attributes but those of XML Schema. */
export function checkOnlySchemaAttributes(element: XmlElement): void {
  for (const attribute of element.attributes) {
    if (!isSchemaAttribute(attribute)) reject(attribute, element);
  }
}

function checkOwn(attribute: XmlAttribute, element: XmlElement, type: ComplexType, identifiers: Identifiers): void {
  const declared = type.attributes.get(attribute.name);
  if (declared === undefined) reject(attribute, element);
  const value = attribute.value.trim();
  if (!declared.accepts(value, element)) {
    throw new InvalidFile(
      `Attribute '${attribute.name}' of element '${element.qualifiedName}' has the value '${value}', ` +
        `which is no ${declared.name}`,
      element.line,
    );
  }
  attribute.valueType = declared.name;
  identifiers.add(declared, value, element, attribute.name);
}

function isAllowedForeign(attribute: XmlAttribute, type: ComplexType): boolean {
  if (isSchemaAttribute(attribute)) return true;
  return type.foreignAttributes && attribute.namespace !== namespaces.bpmn && !isNil(attribute);
}

function isSchemaAttribute({ namespace, name }: XmlAttribute): boolean {
  return namespace === namespaces.schemaInstance && schemaAttributes.has(name);
}

/** No element of BPMN may be declared to be nothing. */
function isNil({ namespace, name }: XmlAttribute): boolean {
  return namespace === namespaces.schemaInstance && name === 'nil';
}

function reject(attribute: XmlAttribute, element: XmlElement): never {
  throw new InvalidFile(
    `Attribute '${attribute.qualifiedName}' is not allowed on element '${element.qualifiedName}'`,
    element.line,
  );
}
