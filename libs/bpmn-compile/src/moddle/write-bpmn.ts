import { InvalidFile, limits, type XmlAttribute, type XmlElement } from '@millrace/xml';
import { namespaces } from '../namespaces.ts';
import { plainId } from './plain-id.ts';
import { writeAttribute, writeTag, writeText } from './write-tag.ts';
import { writeExtensions } from './write-zeebe.ts';

const declarations = [
  writeAttribute('xmlns:bpmn', namespaces.bpmn),
  writeAttribute('xmlns:xsi', namespaces.schemaInstance),
  writeAttribute('xmlns:zeebe', namespaces.zeebe),
].join('');

/** Processes and what they can refer to. Diagrams, collaborations and the like have no effect. */
const effective = /^(process|message|signal|error|escalation|\w*EventDefinition)$/;

/** What has no effect anywhere, and either may hold anything or is described otherwise in bpmn-moddle. */
const ineffective = new Set(['documentation', 'ioBinding', 'participantAssociation']);

/** What may have children of any kind beside its text, which have no meaning. */
const texts = new Set(['script', 'text']);

/** References to other elements and what they refer to. */
const ids = new Set(['ID', 'IDREF', 'QName']);

/**
 * A checked file as text that bpmn-moddle reads as XML and the schema mean it. Given the file itself, it would keep
 * line breaks in attribute values and blanks around ids and truth values, make wrong characters of some references
 * (`&#x1F600;`), stop at names and ids that are not ASCII, and not know some elements of the schema. So it gets the
 * values that were checked, written in the one way in which it cannot misread them, and nothing that has no effect.
 *
 * @throws InvalidFile for more references than it could resolve in time
 */
export function writeBpmn(definitions: XmlElement): string {
  const roots = definitions.children.filter(
    ({ namespace, name }) => namespace === namespaces.bpmn && effective.test(name),
  );
  return writeTag('bpmn:definitions', declarations + attributesOf(definitions), roots.map(writeElement).join(''));
}

function writeElement(element: XmlElement): string {
  return writeTag(`bpmn:${element.name}`, attributesOf(element), contentOf(element));
}

function contentOf(element: XmlElement): string {
  if (element.name === 'extensionElements') return writeExtensions(element);
  const children = texts.has(element.name) ? [] : element.children.filter(({ name }) => !ineffective.has(name));
  checkReferences(element, children);
  return children.map(writeElement).join('') + writeText(meant(element.text, element.valueType));
}

/** For each of them bpmn-moddle searches the list of all. */
function checkReferences(element: XmlElement, children: readonly XmlElement[]): void {
  if (children.filter(({ valueType = '' }) => ids.has(valueType)).length <= limits.referencesPerElement) return;
  throw new InvalidFile(`More than ${limits.referencesPerElement} references in one element`, element.line);
}

function attributesOf({ attributes }: XmlElement): string {
  return attributes
    .map((attribute) => (attribute.namespace === '' ? writeOwn(attribute) : writeType(attribute)))
    .join('');
}

function writeOwn({ name, value, valueType }: XmlAttribute): string {
  return writeAttribute(name, meant(value, valueType));
}

/** Of the types that an element may claim, this is the only one that bpmn-moddle looks at. */
function writeType({ namespace, name, value }: XmlAttribute): string {
  const isFormal =
    namespace === namespaces.schemaInstance && name === 'type' && /(^|:)tFormalExpression$/.test(value.trim());
  return isFormal ? writeAttribute('xsi:type', 'bpmn:tFormalExpression') : '';
}

/** A reference may have the prefix of its namespace, which an id has not. All that is referred to is in the file. */
function localName(reference: string): string {
  return reference.slice(reference.indexOf(':') + 1);
}

/** Blanks around a value are part of it in strings and text only. */
function meant(value: string, type: string | undefined): string {
  if (type === undefined || type === 'string') return value;
  if (type === 'QName') return plainId(localName(value.trim()));
  return ids.has(type) ? plainId(value.trim()) : value.trim();
}
