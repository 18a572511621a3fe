/// <reference path="./bpmn-moddle.d.ts" />
import { InvalidFile, type XmlElement } from '@millrace/xml';
import type { Warning } from 'bpmn-moddle';
import type { Definitions } from './element.ts';
import { moddle } from './moddle.ts';
import { originalId } from './plain-id.ts';
import { writeBpmn } from './write-bpmn.ts';

/**
 * The elements of a checked file as bpmn-moddle gives them: typed, with references resolved. A reference to nothing, or
 * to what has no effect, is an element without type (`bpmn:BaseElement`) that has the id that was meant.
 *
 * @throws InvalidFile if bpmn-moddle cannot read a part of it
 */
export async function readDefinitions(root: XmlElement): Promise<Definitions> {
  const { rootElement, elementsById, warnings } = await parse(writeBpmn(root));
  warnings.forEach(settle);
  for (const [id, element] of Object.entries(elementsById)) element.id = originalId(id);
  return rootElement;
}

async function parse(xml: string) {
  try {
    return await moddle.fromXML(xml, { lax: false });
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}

/** Each warning has one of three meanings; none is passed over without being understood. */
function settle({ element, property, value = '', message }: Warning): void {
  if (element === undefined || property === undefined) throw unreadable(message);
  const descriptor = moddle.getPropertyDescriptor(element, property);
  // An attribute of a type that the element only claims by `xsi:type`: no rule asks for it.
  if (descriptor === undefined) return;
  if (!descriptor.isReference) throw unreadable(message);
  // The schema allows most references to point at nothing. Dropped, as bpmn-moddle does, an event with one to an event
  // definition would look like an event without.
  const nothing = moddle.create('bpmn:BaseElement', { id: originalId(value) });
  const present = element.get(property);
  if (Array.isArray(present)) present.push(nothing);
  else element.set(property, nothing);
}

/** Lines and columns in a message are of the text that was written for bpmn-moddle, so they are left out. */
function unreadable(message: string): InvalidFile {
  return new InvalidFile(`bpmn-moddle cannot read the file: ${message.replace(/^.*nested error: /s, '')}`);
}
