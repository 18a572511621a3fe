/** Loaded before a server that was started with IPC: asked, it collects all garbage and says what memory is left in use. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as (options: object) => void;
// Another collection leaves hundreds of MB of empty pages with the process, to be used again.
const collect = () => gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });

process.on('message', () => {
  collect();
  process.send?.(process.memoryUsage());
});
process.channel?.unref();
