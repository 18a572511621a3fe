/// <reference path="./bpmn-moddle.d.ts" />
import type { XmlElement } from '@millrace/xml';
import type { ElementType, TypeDescriptor } from 'bpmn-moddle';
import { namespaces } from '../namespaces.ts';
import { moddle } from './moddle.ts';
import { writeAttribute, writeTag, writeText } from './write-tag.ts';
import { zeebeDescriptor } from './zeebe-descriptor.ts';

/** By element name. The types that extend others are bundles of attributes, no elements. */
const zeebeTypes: ReadonlyMap<string, ElementType> = new Map(
  zeebeDescriptor.types
    .filter((type) => !('extends' in type))
    .map(({ name }) => [name.charAt(0).toLowerCase() + name.slice(1), moddle.getType(`zeebe:${name}`)]),
);

const { $descriptor: extensionElements } = moddle.getType('bpmn:ExtensionElements');

/**
 * What is in `extensionElements`, as far as Zeebe knows it: foreign elements are for others, and Zeebe passes over its
 * own where it does not expect them. bpmn-moddle would drop those with a warning that costs a walk through the whole
 * text, and lets an attribute take the place of children that are called alike in its descriptor (`values`).
 */
export function writeExtensions(element: XmlElement): string {
  return writeChildren(element, extensionElements);
}

function writeChildren(element: XmlElement, parent: TypeDescriptor): string {
  return element.children.map((child) => writeZeebe(child, parent)).join('');
}

function writeZeebe(element: XmlElement, parent: TypeDescriptor): string {
  const type = element.namespace === namespaces.zeebe ? zeebeTypes.get(element.name) : undefined;
  if (type === undefined || !parent.properties.some((property) => type.hasType(property.type))) return '';
  const { propertiesByName, bodyProperty } = type.$descriptor;
  const attributes = element.attributes
    .filter(({ namespace, name }) => namespace === '' && propertiesByName[name]?.isAttr)
    .map(({ name, value }) => writeAttribute(name, value));
  const text = bodyProperty === undefined ? '' : writeText(element.text);
  return writeTag(`zeebe:${element.name}`, attributes.join(''), writeChildren(element, type.$descriptor) + text);
}
