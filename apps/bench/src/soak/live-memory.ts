import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { OwnServer } from '../server.ts';

const PRELOAD = fileURLToPath(new URL('../preload/memory.ts', import.meta.url));
/** What a server is started with so that its memory can be read here; it needs `ipc` too. */
export const memoryArgs: readonly string[] = ['--import', PRELOAD];

/** How long to wait between two reads, in milliseconds: V8 keeps what a collection has freed for ten seconds or so. */
const AGAIN_MS = 15_000;
const MOST_READS = 5;
/** It has settled when a read is not smaller by more than this share. */
const SETTLED = 0.01;
const MB = 1024 * 1024;

/** The memory of a server after a collection of all garbage, in MB. */
export interface LiveMemory {
  readonly heap: number;
  /** Outside of the heap: long texts and buffers. */
  readonly external: number;
  /** What the system counts, with what was freed and is kept to be used again. */
  readonly resident: number;
}

/** Reads the memory of a server again and again until it does not fall any more. It is held up for each read. */
export async function liveMemory({ child }: OwnServer): Promise<LiveMemory> {
  const read = async (): Promise<LiveMemory> => {
    const answered = once(child, 'message');
    child.send('memory?');
    const [{ heapUsed, external, rss }] = (await answered) as [NodeJS.MemoryUsage];
    return { heap: heapUsed / MB, external: external / MB, resident: rss / MB };
  };
  let last = await read();
  for (let reads = 1; reads < MOST_READS; reads++) {
    await pause(AGAIN_MS);
    const next = await read();
    const fell = last.resident - next.resident;
    last = next;
    if (fell < next.resident * SETTLED && reads > 1) break;
  }
  return last;
}

export function memoryText({ heap, external, resident }: LiveMemory): string {
  return `${heap.toFixed(1)} MB in the heap, ${external.toFixed(1)} MB outside, ${resident.toFixed(0)} MB resident`;
}
