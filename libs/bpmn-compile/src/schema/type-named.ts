import { InvalidFile, resolvePrefix, type XmlElement } from '@millrace/xml';
import { namespaces } from '../namespaces.ts';
import { bpmnSchema, schemaPrefix } from './bpmn-schema.ts';
import type { ComplexType, ElementType } from './content-model.ts';

const xmlSchema = 'http://www.w3.org/2001/XMLSchema';

/**
 * The declared type of an element, or the one derived of it that its `xsi:type` names.
 *
 * @throws InvalidFile if that is no such type
 */
export function actualType(element: XmlElement, declared: ElementType): ElementType {
  const named = typeAttributeOf(element);
  if (named === undefined) return declared;
  if (declared.kind === 'simple') {
    if (named.namespace === xmlSchema && named.name === declared.name) return declared;
    throw unfit(element, named.value);
  }
  const type = bpmnType(named);
  if (type !== undefined && extendsType(type, declared)) return type;
  throw unfit(element, named.value);
}

/**
 * The type that an element of a foreign namespace claims for itself by `xsi:type`; undefined if it claims none, or one
 * of XML Schema's own.
 *
 * @throws InvalidFile if that type is not known
 */
export function namedType(element: XmlElement): ComplexType | undefined {
  const named = typeAttributeOf(element);
  if (named === undefined || named.namespace === xmlSchema) return undefined;
  const type = bpmnType(named);
  if (type === undefined) throw unfit(element, named.value);
  return type;
}

interface TypeName {
  readonly value: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

function typeAttributeOf(element: XmlElement): TypeName | undefined {
  const attribute = element.attributes.find(
    ({ name, namespace }) => name === 'type' && namespace === namespaces.schemaInstance,
  );
  if (attribute === undefined) return undefined;
  const value = attribute.value.trim();
  const colon = value.indexOf(':');
  return { value, namespace: resolvePrefix(element, value.slice(0, Math.max(colon, 0))), name: value.slice(colon + 1) };
}

/** `tTask` in the BPMN namespace is the type of the element `task`, `Point` in those of the diagram that of `Point`. */
function bpmnType({ namespace, name }: TypeName): ComplexType | undefined {
  const prefix = schemaPrefix(namespace ?? '');
  if (prefix === undefined) return undefined;
  if (prefix !== '') return bpmnSchema.get(prefix + name);
  if (name === 'tInputOutputSpecification') return bpmnSchema.get('ioSpecification');
  if (name === 'tInputOutputBinding') return bpmnSchema.get('ioBinding');
  return name.startsWith('t') ? bpmnSchema.get(name.charAt(1).toLowerCase() + name.slice(2)) : undefined;
}

function extendsType(type: ComplexType, base: ComplexType): boolean {
  for (let current: ComplexType | undefined = type; current !== undefined; current = current.base) {
    if (current === base) return true;
  }
  return false;
}

function unfit(element: XmlElement, type: string): InvalidFile {
  return new InvalidFile(`Element '${element.qualifiedName}' cannot have the type '${type}'`, element.line);
}
