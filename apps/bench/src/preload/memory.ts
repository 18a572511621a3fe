/** Loaded before a server that was started with IPC: asked, it collects all garbage and says what memory is left in use. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

process.on('message', () => {
  collect();
  process.send?.(process.memoryUsage());
});
process.channel?.unref();
