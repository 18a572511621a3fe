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
  static encode(message: RecordInit, writer?: Writer): Writer;
  static decode(source: Reader | Uint8Array, length?: number): Record;
}

export interface RecordInit {
  readonly event?: EventInit | undefined;
  readonly send?: SendInit | undefined;
  readonly taken?: TakenInit | undefined;
  readonly dropped?: DroppedInit | undefined;
  readonly failed?: FailedInit | undefined;
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
}
