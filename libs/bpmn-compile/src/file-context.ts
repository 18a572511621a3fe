import type { Problems } from './problems.ts';
import type { XmlElement } from './xml/xml-element.ts';

/** What every rule may need to know of the file around its element. */
export interface FileContext {
  readonly elementsById: ReadonlyMap<string, XmlElement>;
  readonly problems: Problems;
}
