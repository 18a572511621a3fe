import type { AreaName, MessageType } from '@millrace/protocol';
import { areaNames, areaOfProcessor, commandTypes, eventTypes, partitionOfProcessor } from '@millrace/protocol';
import type { Batch, Record as LogEntry } from '@millrace/protocol/envelope';
import { fieldsText } from './value-text.ts';

/** One entry of a batch as it is printed, and what it is about. */
export interface EntryLine {
  readonly text: string;
  /** Undefined for entries that carry no message of an area. */
  readonly about: { readonly area: AreaName; readonly body: object } | undefined;
}

type Types = Readonly<Record<AreaName, Readonly<Record<string, { readonly code: number; readonly codec: object }>>>>;

/** The entries of a batch, one line each: events, sends (`>`), what was taken from channels (`<`), and failures (`!`). */
export function batchLines({ records }: Batch): EntryLine[] {
  return records.map(entryLine);
}

function entryLine({ event, send, taken, dropped, failed, read, started }: LogEntry): EntryLine {
  if (event) return messageLine(eventTypes, '', event);
  if (send) return messageLine(commandTypes, `> ${processorText(send.to)} #${send.number} `, send);
  if (taken) return plain(`< ${processorText(taken.from)} #${taken.number} taken`);
  if (dropped) return plain(`> ${processorText(dropped.to)} through #${dropped.number} acknowledged`);
  if (failed) {
    const area = areaNames[failed.area];
    return plain(`! ${area}.${nameOf(commandTypes, area, failed.code)} failed: ${failed.text}`);
  }
  if (read) return plain(`< command stream ${fieldsText(read)}`);
  if (started) return plain(`leader started: ${started.leader}`);
  return plain('? an entry of an unknown kind');
}

function plain(text: string): EntryLine {
  return { text, about: undefined };
}

function messageLine(types: Types, before: string, message: { area: number; code: number; body: Uint8Array }) {
  const area = areaNames[message.area];
  const found = area && Object.entries(types[area]).find(([, { code }]) => code === message.code);
  if (!area || !found) return plain(`${before}unknown message: area ${message.area}, code ${message.code}`);
  const [name, { codec }] = found;
  const body = (codec as MessageType<object>['codec']).decode(message.body);
  return { text: `${before}${area}.${name} ${fieldsText(body)}`.trimEnd(), about: { area, body } };
}

function nameOf(types: Types, area: AreaName | undefined, code: number): string {
  const found = area && Object.entries(types[area]).find(([, type]) => type.code === code);
  return found ? found[0] : `code ${code}`;
}

function processorText(processor: number): string {
  return `${areaNames[areaOfProcessor(processor)] ?? 'partition'}-${partitionOfProcessor(processor)}`;
}
