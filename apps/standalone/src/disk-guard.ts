import { statfs } from 'node:fs/promises';
import type { Mount } from '@millrace/processor';

const LOOK_EVERY_MS = 1_000;
const MB = 1024 * 1024;

/**
 * Refuses new work while the disk is nearly full, in Zeebe's words: what is under way can go on, and frees room.
 * @returns ends the guard
 */
export function guardDisk(
  folder: string,
  minFreeMb: number,
  mount: Mount,
  warn: (message: string) => void,
): () => void {
  let isLow = false;
  const look = async () => {
    const { bavail, bsize } = await statfs(folder);
    const freeMb = (bavail * bsize) / MB;
    if (freeMb < minFreeMb === isLow) return;
    isLow = !isLow;
    mount.refuseNewWork(isLow ? outOfDiskSpace : undefined);
    const free = `${Math.floor(freeMb)} MB are free on the disk of ${folder}`;
    warn(isLow ? `${free}, less than ${minFreeMb}: new work is refused` : `${free}: new work is taken again`);
  };
  const quietly = () =>
    void look().catch((error: Error) => warn(`The free space of ${folder} is not known: ${error.message}`));
  quietly();
  const timer = setInterval(quietly, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

function outOfDiskSpace(partition: number): string {
  return `Cannot accept requests for partition ${partition}. Broker is out of disk space`;
}
