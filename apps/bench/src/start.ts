import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { memoryMbOf, startServer, withFolder } from './server.ts';
import { row } from './table.ts';

const USAGE = `npm run bench -- start [--times 7] [--cpu-profile] [-- server options]
From the start of the process to its banner, with an empty data folder. cold: nothing compiled yet; warm: as the second time.
--cpu-profile leaves the profiles of the warm starts in test-results.`;

const WIDTHS = [8, 12, 12, 12, 10];
/** How long a server is left in peace before its memory is read, in milliseconds. */
const IDLE_MS = 3_000;

/** Measures how long a start takes, and the memory of a server that has nothing to do. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      times: { type: 'string', default: '7' },
      'cpu-profile': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const nodeArgs = values['cpu-profile'] ? ['--cpu-prof', '--cpu-prof-dir=test-results'] : [];
  console.log(row(['cache', 'fastest ms', 'median ms', 'slowest ms', 'idle MB'], WIDTHS));
  await withFolder(async (folder) => {
    const compileCache = `${folder}/compile-cache`;
    const start = async (nodeArgs: readonly string[]) => {
      await rm(`${folder}/data`, { recursive: true, force: true });
      return await startServer({ args: ['--data', `${folder}/data`, ...positionals], nodeArgs, compileCache });
    };
    const cold: number[] = [];
    const warm: number[] = [];
    for (let i = 0; i < Number(values.times); i++) {
      await rm(compileCache, { recursive: true, force: true });
      const first = await start([]);
      cold.push(first.startMs);
      // What was compiled is written when the process ends.
      await first.stop();
      const second = await start(nodeArgs);
      warm.push(second.startMs);
      await second.stop();
    }
    const idle = await start([]);
    await pause(IDLE_MS);
    const memory = memoryMbOf(idle.pid).toFixed(0);
    await idle.stop();
    for (const [name, times] of Object.entries({ cold, warm })) {
      times.sort((a, b) => a - b);
      const median = times[Math.floor(times.length / 2)] ?? 0;
      console.log(
        row([name, times[0]?.toFixed(0) ?? '', median.toFixed(0), times.at(-1)?.toFixed(0) ?? '', memory], WIDTHS),
      );
    }
  });
}
