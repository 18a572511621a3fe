import type { CommandBus } from '@millrace/protocol';
import type { JobRequest } from './job-request.ts';

/** What a StreamActivatedJobs asks for. */
export interface WantedStream {
  readonly type: string;
  readonly worker: string;
  /** How long a job stays with the worker, in milliseconds. */
  readonly timeoutMs: number;
  /** Variables wanted; none means all. */
  readonly names: readonly string[];
}

/** How many jobs may be on their way to one stream. */
const PLACES = 100;
/** How often the streams are told of again, in milliseconds. */
const REPEAT_MS = 2_000;
/** How long places may be free without being told of, in milliseconds. */
const SOON_MS = 20;

/** Tells the job leaders of the streams that are open here, with their free places. */
export class OpenJobStreams {
  readonly #bus: CommandBus;
  readonly #open = new Map<string, { readonly wanted: WantedStream; readonly request: JobRequest }>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the timer is for freed places. */
  #soon = false;

  constructor(bus: CommandBus) {
    this.#bus = bus;
  }

  add(name: string, wanted: WantedStream, request: JobRequest): void {
    this.#open.set(name, { wanted, request });
    this.#announce();
  }

  remove(name: string): void {
    if (this.#open.delete(name)) this.#announce();
  }

  /** Jobs have been handed on, so there is room for others. */
  placesFreed(): void {
    if (this.#soon) return;
    this.#soon = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#announce(), SOON_MS);
  }

  #announce(): void {
    const streams = [...this.#open].map(
      ([
        stream,
        {
          wanted: { type, worker, timeoutMs },
          request,
        },
      ]) => ({
        ...{ stream, type, worker, timeoutMs },
        free: Math.max(0, PLACES - request.pending),
      }),
    );
    this.#bus.announceStreams(streams);
    clearTimeout(this.#timer);
    this.#soon = false;
    if (streams.length > 0) this.#timer = setTimeout(() => this.#announce(), REPEAT_MS);
  }
}
