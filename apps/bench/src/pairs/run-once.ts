import { closedLoop } from '../closed-loop.ts';
import { boundOf, readMetrics } from '../metrics.ts';
import { quantile } from '../quantile.ts';
import { scenarios } from '../scenarios.ts';
import { cpuSecondsOf, startServer, withFolder } from '../server.ts';
import { machineCpu } from './machine-cpu.ts';
import { ServerGc, TRACE_GC } from './server-gc.ts';
import type { Side } from './side.ts';

/** What a run gave. Times are milliseconds. */
export interface Figures {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU of the server for an instance. */
  readonly cpu: number;
  /** The longest pause of the server's garbage collector, and all of them as a share of the time. */
  readonly longestGc: number;
  readonly gcShare: number;
  /** The bound that 99 % of the delays of the server's event loop did not exceed. */
  readonly loopDelay: number;
  /** Cores that others used, and that the host did not give. */
  readonly strangers: number;
  readonly stolen: number;
}

export interface RunOptions {
  readonly process: string;
  readonly inFlight: number;
  readonly seconds: number;
}

/** Runs a load on a server of its own, with an empty folder. */
export function runOnce({ root, args }: Side, options: RunOptions): Promise<Figures> {
  const scenario = scenarios[options.process];
  if (!scenario) throw new Error(`No process '${options.process}': there are ${Object.keys(scenarios).join(', ')}`);
  return withFolder(async (folder) => {
    const server = await startServer({ root, args: ['--data', `${folder}/data`, ...args], nodeArgs: [TRACE_GC] });
    const gc = new ServerGc(server.child);
    const look = () => ({
      own: process.cpuUsage(),
      server: cpuSecondsOf(server.pid) ?? Number.NaN,
      machine: machineCpu(),
      metrics: readMetrics(server.metricsUrl),
    });
    let start = look();
    let end = start;
    let pauses: readonly number[] = [];
    const { instances, seconds, latencies } = await closedLoop({
      ...{ address: server.address, scenario, inFlight: options.inFlight, seconds: options.seconds },
      onPhase(phase) {
        pauses = gc.take();
        if (phase === 'start') start = look();
        else end = look();
      },
    });
    const [before, after] = [await start.metrics, await end.metrics];
    await server.stop();
    const used = end.server - start.server;
    const own = (end.own.user + end.own.system - start.own.user - start.own.system) / 1e6;
    return {
      rate: instances / seconds,
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
      cpu: (used * 1_000) / instances,
      longestGc: Math.max(0, ...pauses),
      gcShare: pauses.reduce((sum, pause) => sum + pause, 0) / 1_000 / seconds,
      loopDelay: boundOf(before, after, 'millrace_event_loop_delay_seconds', '', 0.99) * 1_000,
      strangers: Math.max(0, end.machine.busy - start.machine.busy - used - own) / seconds,
      stolen: (end.machine.stolen - start.machine.stolen) / seconds,
    };
  });
}
