/** What this package uses of bpmn-moddle: it has types for the elements of a file, but none for itself. */
declare module 'bpmn-moddle' {
  import type { BpmnModdleTypeMap } from 'bpmn-moddle/types';

  interface Element {
    readonly $type: string;
    id?: string;
    get(property: string): unknown;
    set(property: string, value: unknown): void;
  }

  /** One property of a type: an attribute, the text or a child. */
  interface PropertyDescriptor {
    readonly type: string;
    readonly isAttr?: boolean;
    readonly isReference?: boolean;
  }

  export interface TypeDescriptor {
    readonly properties: readonly PropertyDescriptor[];
    readonly propertiesByName: Readonly<Record<string, PropertyDescriptor | undefined>>;
    readonly bodyProperty?: PropertyDescriptor;
  }

  export interface ElementType {
    readonly $descriptor: TypeDescriptor;
    hasType(name: string): boolean;
  }

  /** With element, property and value if one attribute or reference is meant, else a part of the file was not read. */
  export interface Warning {
    readonly message: string;
    readonly element?: Element;
    readonly property?: string;
    readonly value?: string;
  }

  interface ParseResult {
    readonly rootElement: BpmnModdleTypeMap['bpmn:Definitions'];
    readonly elementsById: Readonly<Record<string, Element>>;
    readonly warnings: readonly Warning[];
  }

  export class BpmnModdle {
    constructor(packages: Readonly<Record<string, object>>);
    /** @param options `lax` makes warnings of elements that cannot be read; without, the first one rejects. */
    fromXML(xml: string, options: { readonly lax: boolean }): Promise<ParseResult>;
    create(type: string, properties: object): Element;
    getType(name: string): ElementType;
    getPropertyDescriptor(element: Element, property: string): PropertyDescriptor | undefined;
  }
}
