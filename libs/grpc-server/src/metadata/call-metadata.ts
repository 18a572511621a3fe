import type { IncomingHttpHeaders } from 'node:http2';
import type { MetadataValue } from 'nice-grpc-common';
import { Metadata } from 'nice-grpc-common';
import { fillFromHeaders } from './headers.ts';

type Values = string | Uint8Array | (string | Uint8Array)[];

/** Metadata of a call that costs nothing until it is used. */
export class CallMetadata implements Metadata {
  readonly #headers: IncomingHttpHeaders | undefined;
  #made: Metadata | undefined;

  /** @param headers what is in it from the beginning */
  constructor(headers?: IncomingHttpHeaders) {
    this.#headers = headers;
  }

  /** Whether it is empty for certain, since it was never used. */
  get isUntouched(): boolean {
    return this.#made === undefined && this.#headers === undefined;
  }

  set(key: string, value: Values): this {
    this.#metadata().set(key, value);
    return this;
  }

  append(key: string, value: string | Uint8Array): this {
    this.#metadata().append(key, value);
    return this;
  }

  delete(key: string): void {
    this.#metadata().delete(key);
  }

  get<Key extends string>(key: Key): MetadataValue<Key> | undefined {
    return this.#metadata().get(key);
  }

  getAll<Key extends string>(key: Key): MetadataValue<Key>[] {
    return this.#metadata().getAll(key);
  }

  has(key: string): boolean {
    return this.#metadata().has(key);
  }

  [Symbol.iterator](): IterableIterator<[string, (string | Uint8Array)[]]> {
    return this.#metadata()[Symbol.iterator]();
  }

  #metadata(): Metadata {
    if (this.#made) return this.#made;
    this.#made = Metadata();
    if (this.#headers) fillFromHeaders(this.#made, this.#headers);
    return this.#made;
  }
}
