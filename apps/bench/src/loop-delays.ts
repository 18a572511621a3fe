import { readFile, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PRELOAD = fileURLToPath(new URL('preload/loop-delay.ts', import.meta.url));
const LOOK_MS = 5;

/** Has every Node process that is started from now on watch its event loop. */
export function watchLoops(folder: string): void {
  process.env.LOOP_DELAY_FOLDER = folder;
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import=${PRELOAD}`;
}

/** The longest delay of a watched process's event loop since this was asked last, in milliseconds. */
export async function takeLongestDelay(folder: string, pid: number): Promise<number> {
  const file = `${folder}/${pid}`;
  await rm(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text !== '') return Number(text);
    await pause(LOOK_MS);
  }
}
