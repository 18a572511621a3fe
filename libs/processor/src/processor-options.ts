import type { Log } from '@millrace/log';
import type { Tracer } from '@millrace/protocol';
import type { ProcessClock } from './clock/process-clock.ts';
import type { AreaCompanion } from './ports/area-companion.ts';
import type { AreaContract } from './ports/area-contract.ts';
import type { Observer } from './ports/observer.ts';
import type { OutboundPort, Reporter } from './ports/outbound-port.ts';
import type { Placement } from './ports/placement.ts';
import type { ProcessorState } from './state/processor-state.ts';

export interface ProcessorOptions {
  /** What a replica made of the log so far. The processor continues with it; nothing else may change it. */
  readonly state: ProcessorState;
  /** Higher than that of any leader before. */
  readonly epoch: number;
  readonly log: Log;
  readonly placement: Placement;
  readonly contracts: readonly AreaContract[];
  /** Of those of its areas that need one. */
  readonly companions: readonly AreaCompanion[];
  readonly outbound: OutboundPort;
  readonly reporter: Reporter;
  readonly observer: Observer;
  /** One for all processors of a process. */
  readonly clock: ProcessClock;
  /** Undefined where tracing is off. */
  readonly tracer: Tracer | undefined;
  /** Called when there is something to do: `step` is wanted, at once or in so many milliseconds. */
  readonly wake: (inMs?: number) => void;
}
