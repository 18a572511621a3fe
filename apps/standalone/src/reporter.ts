import type { Reporter } from '@millrace/processor';
import type { Logger } from '@millrace/service';

/** What the engine has to say goes to the log of the process. */
export function reporter(log: Logger, onHalted: () => void): Reporter {
  return {
    info: log.info,
    warn: log.warn,
    failed: ({ area, command, ...fields }) => log.error(`${command} of area ${area} failed`, fields),
    halted(error) {
      log.error(`a partition has stopped, and Millrace with it: ${error.message}`);
      onHalted();
    },
  };
}
