import { expect, test } from 'vitest';
import { DeployProcessRequest, ProcessRequestObject } from '../src/generated/gateway.js';

const name = [0x0a, 0x06, ...Buffer.from('p.bpmn')];
const xml = [...Buffer.from('<xml/>')];
/** Tag of a field: its number and its wire type, 0 for a varint, 2 for bytes. */
const tag = (field: number, wireType: number) => (field << 3) | wireType;

test('the file is read from 2, as clients number it', () => {
  const decoded = ProcessRequestObject.decode(Uint8Array.from([...name, tag(2, 2), xml.length, ...xml]));
  expect(decoded.name).toBe('p.bpmn');
  expect(Buffer.from(decoded.definition).toString()).toBe('<xml/>');
  expect(decoded.documentDefinition.length).toBe(0);
});

test('the file is read from 3, as the older document numbers it, and its enum in 2 is skipped', () => {
  const type = [tag(2, 0), 1];
  const decoded = ProcessRequestObject.decode(Uint8Array.from([...name, ...type, tag(3, 2), xml.length, ...xml]));
  expect(decoded.name).toBe('p.bpmn');
  expect(decoded.definition.length).toBe(0);
  expect(Buffer.from(decoded.documentDefinition).toString()).toBe('<xml/>');
});

test('an enum after the file takes nothing from it', () => {
  const object = [...name, tag(3, 2), xml.length, ...xml, tag(2, 0), 0x80, 0x01];
  const [decoded] = DeployProcessRequest.decode(Uint8Array.from([tag(1, 2), object.length, ...object])).processes;
  expect(Buffer.from(decoded?.documentDefinition ?? []).toString()).toBe('<xml/>');
});
