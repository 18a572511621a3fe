/** XML files to a tree of elements with lines: well-formed, bounded, without document types. */
export { decodeText } from './decode-text.ts';
export { InvalidFile } from './invalid-file.ts';
export { limits } from './limits.ts';
export { parseXml } from './parse-xml.ts';
export { type NamespaceScope, resolvePrefix, type XmlAttribute, type XmlElement } from './xml-element.ts';
