import { totalmem } from 'node:os';

const MB = 1024 * 1024;
/** How much of V8's limit is for the young generation where nothing was set: 3 of 67 parts. */
const YOUNG_SHARE = 3 / 67;
/** What the program takes beside its old generation and what that refers to: the young one, code, buffers, in MB. */
const PROGRAM_MB = 160;
/** The share of its memory that a process has for data at the least. */
const LEAST_SHARE = 1 / 4;

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

/** The memory that a container or a limit of the system leaves to the process, or that the machine has, in bytes. */
function availableMemory(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

/**
 * How much a process may hold, in bytes.
 * @param limitMb the memory that it may take, in MB; 0 for what there is
 */
export function dataLimit(limitMb: number): number {
  const memory = limitMb > 0 ? limitMb * MB : availableMemory();
  return Math.max(memory * LEAST_SHARE, memory - PROGRAM_MB * MB);
}
