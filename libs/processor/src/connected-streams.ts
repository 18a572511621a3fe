import type { JobStream, StreamPlace } from '@millrace/protocol';

interface Connected extends Omit<JobStream, 'free'> {
  readonly gateway: string;
  free: number;
}

/** The streams of workers that the gateways have told of, and their free places as far as is known here. */
export class ConnectedStreams {
  #streams: Connected[] = [];

  /** What a gateway has open now, in place of what it told before. */
  announced(gateway: string, streams: readonly JobStream[]): void {
    const others = this.#streams.filter((stream) => stream.gateway !== gateway);
    this.#streams = [...others, ...streams.map((stream) => ({ ...stream, gateway }))];
  }

  /** Takes a place for a job of this type; who has given one waits till the others have. */
  take(type: string): StreamPlace | undefined {
    const index = this.#streams.findIndex((stream) => stream.type === type && stream.free > 0);
    const [chosen] = index < 0 ? [] : this.#streams.splice(index, 1);
    if (!chosen) return undefined;
    chosen.free--;
    this.#streams.push(chosen);
    return chosen;
  }
}
