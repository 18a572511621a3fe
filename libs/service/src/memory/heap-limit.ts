import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';

const MB = 1024 * 1024;
/** How much of V8's limit is for the young generation where nothing was set: 3 of 67 parts. */
const YOUNG_SHARE = 3 / 67;
/** What is kept free of a container's memory, for what comes and goes outside of the heap. */
const CONTAINER_RESERVE = 0.1;

const OLD_SPACE_FLAG = /--max[-_]old[-_]space[-_]size=(\d+)/g;

/** Where flags for V8 are found: as arguments and in the environment. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How large the old generation of the heap may become, in bytes: what was set as a flag, else what V8 has chosen.
 * `heap_size_limit` is more, since it includes a young generation of an unknown size.
 */
export function oldGenerationLimit(
  heapSizeLimit: number,
  args: readonly string[] = process.execArgv,
  { NODE_OPTIONS = '', DENO_V8_FLAGS = '' }: Environment = process.env,
): number {
  // An argument wins over the environment.
  const flags = [NODE_OPTIONS, DENO_V8_FLAGS.replaceAll(',', ' '), ...args].join(' ');
  const set = [...flags.matchAll(OLD_SPACE_FLAG)].at(-1)?.[1];
  return set === undefined ? heapSizeLimit * (1 - YOUNG_SHARE) : Math.min(Number(set) * MB, heapSizeLimit);
}

/** The memory that a container may take, in bytes; undefined where there is no such limit. */
function containerLimit(): number | undefined {
  const limit = process.constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : undefined;
}

/**
 * Reads how large the old generation of the heap may become now, in bytes. In a container that is no more than what the
 * rest of the process leaves of its memory.
 * @param limitMb what is set, in MB; 0 for what V8 and the container allow
 */
export function heapLimitReader(limitMb: number): () => number {
  if (limitMb > 0) return () => limitMb * MB;
  const old = oldGenerationLimit(getHeapStatistics().heap_size_limit);
  const container = containerLimit();
  if (container === undefined) return () => old;
  return () => {
    const outside = process.memoryUsage.rss() - getHeapStatistics().total_physical_size;
    return Math.min(old, container * (1 - CONTAINER_RESERVE) - outside);
  };
}
