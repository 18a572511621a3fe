/** One way in which an engine runs. */
export interface Combination {
  readonly runtime: 'node' | 'deno';
  readonly mount: 'joined' | 'split';
  readonly partitions: number;
  /** What serves gRPC, if not what does by default. */
  readonly grpcTransport?: 'http2';
}

/** Each runtime, joined and split, with one partition and three; and one for the other transport. */
export const combinations: readonly Combination[] = (['node', 'deno'] as const).flatMap((runtime) =>
  (['joined', 'split'] as const).flatMap((mount) => [1, 3].map((partitions) => ({ runtime, mount, partitions }))),
);

/** What most will run, on the other transport. */
export const onHttp2: Combination = { runtime: 'node', mount: 'joined', partitions: 3, grpcTransport: 'http2' };

/** Its name in reports. */
export function combinationName({ runtime, mount, partitions, grpcTransport }: Combination): string {
  const transport = grpcTransport === 'http2' ? ', http2' : '';
  return `${runtime}, ${mount}, ${partitions} ${partitions === 1 ? 'partition' : 'partitions'}${transport}`;
}
