/**
 * Loaded before a server (`node --import`): a SIGUSR2 writes the longest delay of its event loop since the last one, in
 * milliseconds, to a file named by its process id in the folder `LOOP_DELAY_FOLDER`.
 */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
process.on('SIGUSR2', () => {
  writeFileSync(`${process.env.LOOP_DELAY_FOLDER}/${process.pid}`, String(delay.max / 1_000_000));
  delay.reset();
});
