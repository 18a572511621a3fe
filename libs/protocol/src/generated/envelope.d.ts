// Made from proto/envelope.proto by scripts/generate.ts. Do not edit.
import type { Reader, Writer } from 'protobufjs/minimal.js';

/** One append of one log: everything that a batch of commands did, in order. */
export declare class Batch {
  constructor(init?: BatchInit);
  /** Who wrote it: rises with every leader. */
  readonly epoch: number;
  /** 1, 2, 3, … without a gap. */
  readonly number: number;
  /** CRC-32 of the encoded batch before it; 0 before the first. */
  readonly previous: number;
  /** The time that its commands saw, in milliseconds since 1970. */
  readonly time: number;
  /** The next free key counter of each area in the processor, by the area's number. */
  readonly nextKeys: readonly number[];
  readonly records: readonly Record[];
  static encode(message: BatchInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Batch;
}

export interface BatchInit {
  readonly epoch?: number | undefined;
  readonly number?: number | undefined;
  readonly previous?: number | undefined;
  readonly time?: number | undefined;
  readonly nextKeys?: readonly number[] | undefined;
  readonly records?: readonly RecordInit[] | undefined;
}

/** Exactly one of its fields is set. */
export declare class Record {
  constructor(init?: RecordInit);
  readonly event: Event | undefined;
  readonly send: Send | undefined;
  readonly taken: Taken | undefined;
  readonly dropped: Dropped | undefined;
  readonly failed: Failed | undefined;
  readonly read: Read | undefined;
  readonly started: LeaderStarted | undefined;
  static encode(message: RecordInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Record;
}

export interface RecordInit {
  readonly event?: EventInit | undefined;
  readonly send?: SendInit | undefined;
  readonly taken?: TakenInit | undefined;
  readonly dropped?: DroppedInit | undefined;
  readonly failed?: FailedInit | undefined;
  readonly read?: ReadInit | undefined;
  readonly started?: LeaderStartedInit | undefined;
}

export declare class Event {
  constructor(init?: EventInit);
  readonly area: number;
  readonly code: number;
  readonly body: Uint8Array;
  static encode(message: EventInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Event;
}

export interface EventInit {
  readonly area?: number | undefined;
  readonly code?: number | undefined;
  readonly body?: Uint8Array | undefined;
}

/** A send enters the outbox. */
export declare class Send {
  constructor(init?: SendInit);
  readonly to: number;
  readonly number: number;
  readonly area: number;
  readonly code: number;
  readonly body: Uint8Array;
  readonly reply: Reply | undefined;
  /** Where in a trace it stands: 16 bytes of trace, 8 of span, 1 of flags. Absent where nothing is traced, as everywhere. */
  readonly trace: Uint8Array;
  static encode(message: SendInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Send;
}

export interface SendInit {
  readonly to?: number | undefined;
  readonly number?: number | undefined;
  readonly area?: number | undefined;
  readonly code?: number | undefined;
  readonly body?: Uint8Array | undefined;
  readonly reply?: ReplyInit | undefined;
  readonly trace?: Uint8Array | undefined;
}

/** The send of this number, of that processor, was handled. */
export declare class Taken {
  constructor(init?: TakenInit);
  readonly from: number;
  readonly number: number;
  static encode(message: TakenInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Taken;
}

export interface TakenInit {
  readonly from?: number | undefined;
  readonly number?: number | undefined;
}

/** The receiver has committed all sends up to this number: they leave the outbox. */
export declare class Dropped {
  constructor(init?: DroppedInit);
  readonly to: number;
  readonly number: number;
  static encode(message: DroppedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Dropped;
}

export interface DroppedInit {
  readonly to?: number | undefined;
  readonly number?: number | undefined;
}

/** How far the processor's command stream is read: everything up to here is handled, rejections among it. */
export declare class Read {
  constructor(init?: ReadInit);
  /** Rises when the stream was lost and made anew. */
  readonly incarnation: number;
  /** When the stream was made, as its server writes it. */
  readonly created: string;
  /** Of the stream's message. */
  readonly sequence: number;
  /** In a message that carries several. */
  readonly index: number;
  static encode(message: ReadInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Read;
}

export interface ReadInit {
  readonly incarnation?: number | undefined;
  readonly created?: string | undefined;
  readonly sequence?: number | undefined;
  readonly index?: number | undefined;
}

/** The first record of a new leader: only when it is committed does it lead. */
export declare class LeaderStarted {
  constructor(init?: LeaderStartedInit);
  /** The process that leads. */
  readonly leader: string;
  static encode(message: LeaderStartedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): LeaderStarted;
}

export interface LeaderStartedInit {
  readonly leader?: string | undefined;
}

/** A command failed inside Millrace and was undone. */
export declare class Failed {
  constructor(init?: FailedInit);
  readonly area: number;
  readonly code: number;
  readonly text: string;
  static encode(message: FailedInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Failed;
}

export interface FailedInit {
  readonly area?: number | undefined;
  readonly code?: number | undefined;
  readonly text?: string | undefined;
}

/** Where an answer goes: the gateway, and its own number for the request. */
export declare class Reply {
  constructor(init?: ReplyInit);
  readonly gateway: string;
  readonly request: number;
  static encode(message: ReplyInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Reply;
}

export interface ReplyInit {
  readonly gateway?: string | undefined;
  readonly request?: number | undefined;
}

/** A client's command on its way from a gateway. */
export declare class ClientCommand {
  constructor(init?: ClientCommandInit);
  readonly area: number;
  readonly code: number;
  readonly body: Uint8Array;
  readonly reply: Reply | undefined;
  /** When nobody waits for the answer any more, in milliseconds since 1970. */
  readonly deadline: number;
  readonly trace: Uint8Array;
  static encode(message: ClientCommandInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): ClientCommand;
}

export interface ClientCommandInit {
  readonly area?: number | undefined;
  readonly code?: number | undefined;
  readonly body?: Uint8Array | undefined;
  readonly reply?: ReplyInit | undefined;
  readonly deadline?: number | undefined;
  readonly trace?: Uint8Array | undefined;
}

/** A message of a command stream: what was submitted while the message before it was on its way leaves as one. */
export declare class Commands {
  constructor(init?: CommandsInit);
  readonly items: readonly CommandItem[];
  static encode(message: CommandsInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Commands;
}

export interface CommandsInit {
  readonly items?: readonly CommandItemInit[] | undefined;
}

/** Exactly one of its fields is set. */
export declare class CommandItem {
  constructor(init?: CommandItemInit);
  readonly command: ClientCommand | undefined;
  readonly frame: Frame | undefined;
  static encode(message: CommandItemInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): CommandItem;
}

export interface CommandItemInit {
  readonly command?: ClientCommandInit | undefined;
  readonly frame?: FrameInit | undefined;
}

/** A send on its way from one processor to another. */
export declare class Frame {
  constructor(init?: FrameInit);
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly area: number;
  readonly code: number;
  readonly body: Uint8Array;
  readonly reply: Reply | undefined;
  readonly trace: Uint8Array;
  static encode(message: FrameInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Frame;
}

export interface FrameInit {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly number?: number | undefined;
  readonly area?: number | undefined;
  readonly code?: number | undefined;
  readonly body?: Uint8Array | undefined;
  readonly reply?: ReplyInit | undefined;
  readonly trace?: Uint8Array | undefined;
}
