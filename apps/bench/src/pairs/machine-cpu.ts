import { readFileSync } from 'node:fs';

/** CPU seconds of all cores since the machine was started, by Linux's accounting. */
export interface MachineCpu {
  /** Of all processes. */
  readonly busy: number;
  /** That the host gave to other machines while this one wanted them. */
  readonly stolen: number;
}

const TICKS_PER_SECOND = 100;

export function machineCpu(): MachineCpu {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0, stolen = 0] = readFileSync('/proc/stat', 'utf8')
    .slice('cpu  '.length)
    .split(' ')
    .map((ticks) => Number.parseInt(ticks, 10) / TICKS_PER_SECOND);
  return { busy: user + nice + system + irq + softIrq, stolen };
}
