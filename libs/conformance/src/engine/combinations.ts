/** One way in which an engine runs. */
export interface Combination {
  readonly runtime: 'node' | 'deno';
  readonly mount: 'joined' | 'split';
  readonly partitions: number;
}

/** All of them: each runtime, joined and split, with one partition and three. */
export const combinations: readonly Combination[] = (['node', 'deno'] as const).flatMap((runtime) =>
  (['joined', 'split'] as const).flatMap((mount) => [1, 3].map((partitions) => ({ runtime, mount, partitions }))),
);

/** Its name in reports. */
export function combinationName({ runtime, mount, partitions }: Combination): string {
  return `${runtime}, ${mount}, ${partitions} ${partitions === 1 ? 'partition' : 'partitions'}`;
}
