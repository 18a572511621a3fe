/**
 * Loaded before the engine (`node --import`): segments of 32 KiB and two checkpoints a second, so that a short life has
 * many new segments, checkpoints and trims.
 */
import { FileLog } from '@millrace/log';
import type { Processor } from '@millrace/processor';
import { Driver } from '@millrace/processor';

const SEGMENT_BYTES = 32 * 1024;
const CHECKPOINT_MS = 500;

const open = FileLog.open;
FileLog.open = (options) => open.call(FileLog, { ...options, segmentBytes: SEGMENT_BYTES });

const { start, stop } = Driver.prototype;
const timers = new WeakMap<Driver, NodeJS.Timeout>();

Driver.prototype.start = function (processor, checkpointer) {
  start.call(this, processor, checkpointer);
  if (!checkpointer) return;
  let isUnderWay = false;
  const timer = setInterval(async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    const resume = await paused(processor);
    if (resume && timers.has(this)) checkpointer.write();
    isUnderWay = false;
    resume?.();
  }, CHECKPOINT_MS);
  timers.set(this, timer);
};

Driver.prototype.stop = function () {
  clearInterval(timers.get(this));
  timers.delete(this);
  stop.call(this);
};

/** Nothing if it has halted. */
function paused(processor: Processor): Promise<(() => void) | undefined> {
  return processor.pause().catch(() => undefined);
}
