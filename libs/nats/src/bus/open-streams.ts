import type { JobStream } from '@millrace/protocol';
import { OpenStreams } from '@millrace/protocol/signals';

/** The streams of workers that are open at a gateway. */
export interface StreamsOf {
  readonly gateway: string;
  readonly streams: readonly JobStream[];
}

export function openStreamsBytes(streams: StreamsOf): Uint8Array {
  return OpenStreams.encode(streams).finish();
}

export function openStreamsOf(bytes: Uint8Array): StreamsOf {
  const { gateway, streams } = OpenStreams.decode(bytes);
  return {
    gateway,
    streams: streams.map(({ stream, type, worker, timeoutMs, free }) => ({ stream, type, worker, timeoutMs, free })),
  };
}
