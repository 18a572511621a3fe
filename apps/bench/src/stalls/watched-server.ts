import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type OwnServer, startServer } from '../server.ts';

const WATCH = fileURLToPath(new URL('./loop-watch.ts', import.meta.url));
/** A turn shorter than this is the loop at rest, or as good as that. */
const REST_MS = 5;
const PAUSE_MS = 30;
const MOST_PAUSES = 100;

/** A server whose event loop is watched. */
export interface WatchedServer extends OwnServer {
  /** Does something to the server and gives the longest turn of its loop until it is at rest again, in milliseconds. */
  longestTurnMs(attack: () => Promise<unknown>): Promise<number>;
}

/** Starts a server with the watch in it. */
export async function startWatchedServer(args: readonly string[]): Promise<WatchedServer> {
  const server = await startServer({ args, nodeArgs: ['--import', WATCH], ipc: true });
  const { child } = server;
  const longest = async (): Promise<number> => {
    const answered = once(child, 'message');
    child.send('longest turn?');
    return (await answered)[0] as number;
  };
  const rest = async (): Promise<number> => {
    let most = 0;
    for (let pauses = 0; pauses < MOST_PAUSES; pauses++) {
      await pause(PAUSE_MS);
      const turnMs = await longest();
      most = Math.max(most, turnMs);
      if (turnMs < REST_MS) break;
    }
    return most;
  };
  return {
    ...server,
    async longestTurnMs(attack) {
      await rest();
      await attack();
      return await rest();
    },
  };
}
