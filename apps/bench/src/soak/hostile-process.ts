import { fork } from 'node:child_process';
import { once } from 'node:events';
import { getPriority, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { HostileList } from './hostile-kinds.ts';
import type { HostileCount } from './hostile-main.ts';
import type { Target } from './hostile-work.ts';

const MAIN = fileURLToPath(new URL('hostile-main.ts', import.meta.url));

/** Attackers have machines of their own: here they take what the server and the client that measures leave of this one. */
const NICER = 10;
const NICEST = 19;

/**
 * Starts the hostile work.
 * @param only the kinds whose name contains this
 * @param list of which list
 * @returns ends it, when each kind has cleaned up, and says what it came to
 */
export function startHostileWork(
  { address, monitorUrl, folder }: Omit<Target, 'client'>,
  only: string,
  list: HostileList,
): () => Promise<readonly HostileCount[]> {
  const child = fork(MAIN, [address, monitorUrl, folder, only, list]);
  if (child.pid !== undefined) setPriority(child.pid, Math.min(NICEST, getPriority() + NICER));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const failed = once(child, 'exit').then(([code]) => {
    process.off('exit', kill);
    if (code !== 0) throw new Error(`The hostile work ended with code ${code}`);
    return [];
  });
  failed.catch(() => {});
  return async () => {
    const counts = once(child, 'message').then(([message]) => message as readonly HostileCount[]);
    if (child.connected) child.send('end');
    return Promise.race([counts, failed]);
  };
}
