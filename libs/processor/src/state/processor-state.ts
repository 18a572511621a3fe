import type { Area } from '@millrace/kernel';
import { AreaState, Journal, Table, table } from '@millrace/kernel';
import { traceFromBytes } from '@millrace/protocol';
import type { Record as BatchRecord, Dropped, Event, Send, Taken } from '@millrace/protocol/envelope';
import type { OutboxRow } from './outbox-table.ts';
import { outboxKey, outboxTable } from './outbox-table.ts';
import { UnknownMessage } from './unknown-message.ts';

/** One direction of a channel: the number of the last send in it. */
export interface ChannelRow {
  readonly number: number;
}

/** A send that was decoded, or that is about to be encoded. */
type Sendable = Omit<Send, 'trace'> & { readonly trace?: Uint8Array | undefined };

interface Known {
  readonly name: string;
  readonly decode: (bytes: Uint8Array) => object;
}

/** A place in a command stream, which may have been made anew. */
export interface ReadRow {
  readonly incarnation: number;
  /** When the stream was made, as its server writes it. */
  readonly created: string;
  readonly sequence: number;
  /** In a message that carries several commands. */
  readonly index: number;
}

/**
 * The receiver that a processor's continuations are numbered for: itself, later. They have a channel of their own, for
 * they are handled between its other sends to itself, and waiting for those does not include them.
 */
export const CONTINUATIONS = 0;

/** A processor reads one stream. */
const INPUT = 0;

/** An area's messages by the codes that they carry. */
function byCode(types: Area['eventTypes']): ReadonlyMap<number, Known> {
  return new Map(
    Object.entries(types).map(([name, { code, codec }]) => [code, { name, decode: (bytes) => codec.decode(bytes) }]),
  );
}

/** An area as a processor holds it. */
export interface HeldArea {
  readonly state: AreaState;
  readonly commandsByCode: ReadonlyMap<number, Known>;
  readonly eventsByCode: ReadonlyMap<number, Known>;
}

/**
 * Everything that a log's records add up to: the tables of its areas, and the processor's own, which hold its channels.
 * A leader changes it as it decides, a replica as it reads; both through the methods here, so both get the same.
 */
export class ProcessorState {
  readonly processor: number;
  readonly journal = new Journal();
  readonly areas: ReadonlyMap<number, HeldArea>;
  /** Sends that were not yet committed by their receiver, those to ourselves among them. */
  readonly outbox = new Table<OutboxRow>(outboxTable, this.journal);
  /** By receiving processor: the last number given to a send. */
  readonly sent = new Table<ChannelRow>(table<ChannelRow>(), this.journal);
  /** By sending processor: the last number taken. */
  readonly taken = new Table<ChannelRow>(table<ChannelRow>(), this.journal);
  /** Under `INPUT`, how far the command stream is read; empty where there is none. */
  readonly read = new Table<ReadRow>(table<ReadRow>(), this.journal);
  /** The time of the last batch, in milliseconds since 1970. */
  time = 0;
  /** The number and the checksum of the last batch. */
  batch = 0;
  checksum = 0;
  /** How many bytes the log has, trimmed ones too. */
  logBytes = 0;
  /** By the number of a batch: what is to be done, once, when it is applied. Empty but for diagnoses. */
  readonly behind = new Map<number, () => void>();

  readonly #named: ReadonlyMap<string, Table<object>>;

  constructor(processor: number, areas: readonly Area[]) {
    this.processor = processor;
    this.areas = new Map(
      areas.map((area) => [
        area.number,
        {
          state: new AreaState(area, this.journal),
          commandsByCode: byCode(area.commandTypes),
          eventsByCode: byCode(area.eventTypes),
        },
      ]),
    );
    this.#named = this.#allTables();
  }

  /** All tables, by their names in a checkpoint. */
  namedTables(): ReadonlyMap<string, Table<object>> {
    return this.#named;
  }

  #allTables(): ReadonlyMap<string, Table<object>> {
    const own = Object.entries({ outbox: this.outbox, sent: this.sent, taken: this.taken, read: this.read });
    const ofAreas = [...this.areas.values()].flatMap(({ state: { area, tables } }) =>
      Object.entries(tables).map(([name, rows]) => [`${area.name}.${name}`, rows] as const),
    );
    return new Map([...own, ...ofAreas] as [string, Table<object>][]);
  }

  /** The number that the next send to a processor gets. */
  nextNumber(to: number): number {
    return (this.sent.get(to)?.number ?? 0) + 1;
  }

  /** A send enters the outbox. */
  applySend({ to, number, area, code, body, reply, trace }: Sendable): void {
    const replyAddress = reply && { gateway: reply.gateway, request: reply.request };
    const traced = trace && traceFromBytes(trace);
    this.outbox.put(outboxKey(to, number), { to, number, area, code, body, reply: replyAddress, trace: traced });
    this.sent.put(to, { number });
  }

  /** A send of another processor, or of our own, was handled. */
  applyTaken({ from, number }: Taken): void {
    this.taken.put(from, { number });
    if (this.isOurs(from)) this.outbox.delete(outboxKey(from, number));
  }

  /** The receiver has committed the sends up to a number. */
  applyDropped({ to, number }: Dropped): void {
    for (let row = this.firstWaiting(to); row && row.number <= number; row = this.firstWaiting(to)) {
      this.outbox.delete(outboxKey(to, row.number));
    }
  }

  /** How far the command stream is read; undefined if none ever was. */
  get input(): ReadRow | undefined {
    return this.read.get(INPUT);
  }

  /** Everything of the command stream up to here is handled. */
  applyRead({ incarnation, created, sequence, index }: ReadRow): void {
    this.read.put(INPUT, { incarnation, created, sequence, index });
  }

  /** A batch is applied as a whole: all of it is as its log has it. */
  endBatch(time: number, { checksum, length }: { readonly checksum: number; readonly length: number }): void {
    this.time = time;
    this.checksum = checksum;
    this.logBytes += length;
    this.batch++;
    if (this.behind.size === 0) return;
    this.behind.get(this.batch)?.();
    this.behind.delete(this.batch);
  }

  /** The last send of each channel, except for those that continue what was begun, which no result depends on. */
  *lastSends(): Iterable<{ readonly to: number; readonly number: number }> {
    for (const [to, { number }] of this.sent.entries()) if (to !== CONTINUATIONS) yield { to, number };
  }

  /** Whether a channel leads back to us. */
  isOurs(receiver: number): boolean {
    return receiver === this.processor || receiver === CONTINUATIONS;
  }

  /** The sends to a processor that are in the outbox, in order. */
  *allWaiting(to: number): Iterable<OutboxRow> {
    for (const { key } of this.outbox.scan('byChannel', to)) {
      const row = this.outbox.get(key);
      if (row) yield row;
    }
  }

  /** The first send to a processor that is still in the outbox. */
  firstWaiting(to: number): OutboxRow | undefined {
    return this.outbox.first('byChannel', to)?.[1];
  }

  /** The send of this number to a processor, if it is still in the outbox. */
  waiting(to: number, number: number): OutboxRow | undefined {
    return this.outbox.get(outboxKey(to, number));
  }

  /** Applies a record that was read from the log. */
  applyRecord({ event, send, taken, dropped, read }: BatchRecord): void {
    if (event) this.#applyEvent(event);
    else if (send) this.applySend(send);
    else if (taken) this.applyTaken(taken);
    else if (dropped) this.applyDropped(dropped);
    else if (read) this.applyRead(read);
    this.journal.clear();
  }

  #applyEvent({ area, code, body }: Event): void {
    const held = this.areas.get(area);
    const known = held?.eventsByCode.get(code);
    if (!held || !known) throw new UnknownMessage('event', area, code);
    held.state.apply(known.name, known.decode(body));
  }
}
