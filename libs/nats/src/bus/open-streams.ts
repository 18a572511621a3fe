import type { JobStream } from '@millrace/protocol';
import { OpenStreams } from '@millrace/protocol/signals';
import { encodeFitting } from './fitting.ts';

/** The streams of workers that are open at a gateway. */
export interface StreamsOf {
  readonly gateway: string;
  readonly streams: readonly JobStream[];
}

/** Of more streams than one message can tell of, the last are not told: jobs wait for places of the others. */
export function openStreamsBytes({ gateway, streams }: StreamsOf, maxBytes: number): Uint8Array {
  const encode = (some: StreamsOf['streams']) => OpenStreams.encode({ gateway, streams: some }).finish();
  return encodeFitting(streams, encode, maxBytes).bytes;
}

export function openStreamsOf(bytes: Uint8Array): StreamsOf {
  const { gateway, streams } = OpenStreams.decode(bytes);
  return {
    gateway,
    streams: streams.map(({ stream, type, worker, timeoutMs, free }) => ({ stream, type, worker, timeoutMs, free })),
  };
}
