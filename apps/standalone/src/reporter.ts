import type { Reporter } from '@millrace/processor';

/** What the engine has to say goes to standard error, a line each. */
export function reporter(onHalted: () => void = () => {}): Reporter {
  return {
    tell: (line) => console.error(line),
    warn: (message) => console.error(`warning: ${message}`),
    failed: ({ area, command, trace, error }) =>
      console.error(`error: ${command} of area ${area} failed (trace ${trace})`, error),
    halted(error) {
      console.error(`error: a partition has stopped, and Millrace with it: ${error.message}`);
      onHalted();
    },
  };
}
