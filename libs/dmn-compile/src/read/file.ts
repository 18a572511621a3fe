import type { XmlElement } from '@millrace/xml';
import { isFeel } from '../namespaces.ts';
import type { Problems } from '../problems.ts';

/** A file that is being read: what is wrong with it, and which element a part of the model was made of. */
export class DmnFile {
  readonly root: XmlElement;
  readonly problems: Problems;
  private readonly sources = new WeakMap<object, XmlElement>();

  constructor(root: XmlElement, problems: Problems) {
    this.root = root;
    this.problems = problems;
  }

  /** Remembers the element of a part of the model. */
  part<T extends object>(element: XmlElement, part: T): T {
    this.sources.set(part, element);
    return part;
  }

  /** The element that a part was made of. */
  sourceOf(part: object): XmlElement | undefined {
    return this.sources.get(part);
  }

  /** The children of that name. */
  all(element: XmlElement, name: string): XmlElement[] {
    return element.children.filter((child) => child.name === name && child.namespace === this.root.namespace);
  }

  /** The first child of that name. */
  one(element: XmlElement, name: string): XmlElement | undefined {
    return element.children.find((child) => child.name === name && child.namespace === this.root.namespace);
  }

  /** The text of a child; undefined without the child. */
  text(element: XmlElement, name: string): string | undefined {
    return this.one(element, name)?.text;
  }

  /** Rejects an element in another language than FEEL. */
  checkLanguage(element: XmlElement): void {
    const language = attribute(element, 'expressionLanguage') ?? attribute(this.root, 'expressionLanguage') ?? '';
    if (!isFeel(language))
      this.problems.add(element, `The expression language '${language}' is not supported: only FEEL is`);
  }
}

/** The value of an attribute without prefix. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((one) => one.namespace === '' && one.name === name)?.value;
}

/** The value of an attribute as a property, if it has one. */
export function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [P in K]: string });
}
