/** An attribute. Namespace declarations are none: they are in `XmlElement.scope`. */
export interface XmlAttribute {
  /** '' for an attribute without prefix. */
  readonly namespace: string;
  readonly name: string;
  /** The name as written, with its prefix. */
  readonly qualifiedName: string;
  readonly value: string;
  /** The schema's type of the value, once `checkSchema` was here; undefined for what the schema does not cover. */
  valueType: string | undefined;
}

/** The namespace declarations of an element and of those around it. */
export interface NamespaceScope {
  readonly declared: Readonly<Record<string, string>>;
  readonly outer: NamespaceScope | undefined;
}

/** An element of the file as it was written; comments and processing instructions are dropped. */
export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  /** The name as written, with its prefix. */
  readonly qualifiedName: string;
  /** The line on which the start tag ends, counted from 1. */
  readonly line: number;
  readonly attributes: readonly XmlAttribute[];
  readonly scope: NamespaceScope | undefined;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlElement[];
  /** The text between the children, joined. */
  readonly text: string;
  /** The schema's type of the text if the element holds a value only, once `checkSchema` was here. */
  valueType: string | undefined;
}

/** The namespace that a prefix stands for at this element; '' is the default namespace. */
export function resolvePrefix(element: XmlElement, prefix: string): string | undefined {
  for (let scope = element.scope; scope !== undefined; scope = scope.outer) {
    const namespace = scope.declared[prefix];
    if (namespace !== undefined) return namespace;
  }
  if (prefix === 'xml') return 'http://www.w3.org/XML/1998/namespace';
  return prefix === '' ? '' : undefined;
}
