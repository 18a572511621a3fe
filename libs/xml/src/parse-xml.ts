import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { InvalidFile } from './invalid-file.ts';
import { limits } from './limits.ts';
import type { NamespaceScope, XmlAttribute, XmlElement } from './xml-element.ts';

const declarations = 'http://www.w3.org/2000/xmlns/';

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/**
 * The root element of a well-formed XML document with namespaces. Nothing outside of the text is ever read: a document
 * type is rejected, so there are no entities but the five of XML, and schema locations are attributes like others.
 *
 * @throws InvalidFile for what is not well-formed, has a DOCTYPE or exceeds `limits`
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let elements = 0;
  let attributes = 0;

  const reject = (message: string): never => {
    throw new InvalidFile(message, parser.line);
  };
  const addText = (text: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  };

  parser.on('error', ({ message }) => reject(`The file is not well-formed XML: ${message}`));
  parser.on('doctype', () => reject('A DOCTYPE is not allowed'));
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.attributesPerElement) reject(`More than ${limits.attributesPerElement} attributes`);
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    elements += 1;
    if (elements > limits.elements) reject(`More than ${limits.elements} elements`);
    if (open.length >= limits.depth) reject(`Elements are nested more than ${limits.depth} deep`);
    const parent = open.at(-1);
    const element = elementOf(tag, parent, parser.line);
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return root ?? reject('The file has no element');
}

function elementOf(tag: SaxesTagNS, parent: OpenElement | undefined, line: number): OpenElement {
  return {
    namespace: tag.uri,
    name: tag.local,
    qualifiedName: tag.name,
    line,
    attributes: attributesOf(tag),
    scope: scopeOf(tag, parent?.scope),
    parent,
    children: [],
    text: '',
    valueType: undefined,
  };
}

function attributesOf(tag: SaxesTagNS): XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  for (const qualifiedName in tag.attributes) {
    const { uri, local, value } = tag.attributes[qualifiedName] as SaxesAttributeNS;
    if (uri !== declarations) {
      attributes.push({ namespace: uri, name: local, qualifiedName, value, valueType: undefined });
    }
  }
  return attributes;
}

function scopeOf(tag: SaxesTagNS, outer: NamespaceScope | undefined): NamespaceScope | undefined {
  for (const _ in tag.ns) return { declared: tag.ns, outer };
  return outer;
}
