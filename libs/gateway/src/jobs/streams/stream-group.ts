import type { JobStreamGroup, PushAnswer } from '@millrace/protocol';
import type { JobRequest } from '../job-request.ts';

/** What a StreamActivatedJobs asks for. */
export interface WantedStream {
  readonly type: string;
  readonly worker: string;
  /** How long a job stays with the worker, in milliseconds. */
  readonly timeoutMs: number;
  /** Variables wanted; none means all. */
  readonly names: readonly string[];
}

/** An open StreamActivatedJobs. */
export interface OpenStream {
  readonly request: JobRequest;
  readonly names: readonly string[];
}

/** How many jobs may be on their way to one stream. */
const PLACES = 100;
/** How many streams are looked at for one with room. */
const LOOKS = 8;

/** The open streams that want the same, which the job leaders know as one. */
export class StreamGroup {
  /** What the engine knows the group by. */
  readonly name: string;
  readonly #wanted: WantedStream;
  readonly #settled: (group: StreamGroup) => void;
  readonly #streams: OpenStream[] = [];
  readonly #indexes = new Map<OpenStream, number>();
  #next = 0;
  /** How many jobs are on their way. */
  #pending = 0;

  /** @param settled called whenever a job is with a worker, or given back */
  constructor(name: string, wanted: WantedStream, settled: (group: StreamGroup) => void) {
    this.name = name;
    this.#wanted = wanted;
    this.#settled = settled;
  }

  get isEmpty(): boolean {
    return this.#streams.length === 0;
  }

  /** As it is announced. */
  get state(): JobStreamGroup {
    const { type, worker, timeoutMs } = this.#wanted;
    const streams = this.#streams.length;
    const free = Math.max(0, streams * PLACES - this.#pending);
    return { group: this.name, type, worker, timeoutMs, streams, free };
  }

  add(stream: OpenStream): void {
    this.#indexes.set(stream, this.#streams.length);
    this.#streams.push(stream);
  }

  remove(stream: OpenStream): void {
    const index = this.#indexes.get(stream);
    if (index === undefined) return;
    this.#indexes.delete(stream);
    const last = this.#streams.pop();
    if (!last || last === stream) return;
    this.#streams[index] = last;
    this.#indexes.set(last, index);
  }

  /** The stream that gets the next job: in turn, those with room first. Undefined if there is none. */
  next(): OpenStream | undefined {
    let best: OpenStream | undefined;
    for (let looks = Math.min(LOOKS, this.#streams.length); looks > 0; looks--) {
      this.#next = (this.#next + 1) % this.#streams.length;
      const stream = this.#streams[this.#next];
      if (!stream || stream.request.signal.aborted) continue;
      if (stream.request.pending < PLACES) return stream;
      if (!best || stream.request.pending < best.request.pending) best = stream;
    }
    return best;
  }

  /** A job is on its way to one of the streams, until what this returns is called. */
  counted(settle: (answer: PushAnswer) => void): (answer: PushAnswer) => void {
    this.#pending++;
    let isOpen = true;
    return (answer) => {
      settle(answer);
      if (!isOpen) return;
      isOpen = false;
      this.#pending--;
      this.#settled(this);
    };
  }
}
