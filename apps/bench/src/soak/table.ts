import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Metrics } from '../metrics.ts';
import { boundOf, growth, readMetrics } from '../metrics.ts';
import { quantile } from '../quantile.ts';
import type { OwnServer } from '../server.ts';
import { memoryMbOf, runningOf } from '../server.ts';
import { row } from '../table.ts';
import type { OrdinaryLoad } from './ordinary-load.ts';

/** Each column with its width. All but the first few are there to say where a latency comes from. */
const COLUMNS: readonly (readonly [heading: string, width: number])[] = [
  ['', 18],
  ['ended', 7],
  ['failed', 7],
  ['p50 ms', 8],
  ['p99 ms', 8],
  ['max ms', 8],
  ['client loop p99', 16],
  ['max', 5],
  ['create p99', 11],
  ['complete p99', 13],
  ['commit p99', 11],
  ['server loop p99', 16],
  ['max', 6],
  ['memory MB', 10],
  ['CPU s/s', 8],
  ['had of wanted', 14],
];
const WIDTHS = COLUMNS.map(([, width]) => width);
const DELAY = 'millrace_event_loop_delay_seconds';
const COMMAND = 'millrace_command_seconds';
const COMMIT = 'millrace_commit_seconds';
/** How often this process looks at its own event loop, in milliseconds. */
const RESOLUTION_MS = 2;

interface Reading {
  readonly at: number;
  readonly metrics: Metrics;
  readonly ran: ReturnType<typeof runningOf>;
}

/** What ordinary instances, the server and this client came to, a line for each stretch of a soak. */
export class SoakTable {
  readonly #server: OwnServer;
  readonly #ordinary: OrdinaryLoad;
  readonly #ownLoop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  #before: Reading;

  private constructor(server: OwnServer, ordinary: OrdinaryLoad, before: Reading) {
    this.#server = server;
    this.#ordinary = ordinary;
    this.#before = before;
    this.#ownLoop.enable();
  }

  /** Prints the headings; the first stretch begins. */
  static async begin(server: OwnServer, ordinary: OrdinaryLoad): Promise<SoakTable> {
    console.log(
      row(
        COLUMNS.map(([heading]) => heading),
        WIDTHS,
      ),
    );
    const before = await readingOf(server);
    ordinary.take();
    return new SoakTable(server, ordinary, before);
  }

  /** Prints the stretch since the last line; the next one begins. */
  async line(name: string): Promise<void> {
    const [before, after] = [this.#before, await readingOf(this.#server)];
    const { latencies, failures } = this.#ordinary.take();
    const ms = (share: number) => quantile(latencies, share).toFixed(1);
    const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
    const memory = memoryMbOf(this.#server.pid).toFixed(0);
    const cells = [name, latencies.length, failed, ms(0.5), ms(0.99), ms(1), ...this.#ownDelays()];
    console.log(row([...cells, ...serverCells(before, after), memory, ...cpuCells(before, after)], WIDTHS));
    for (const [text, count] of Object.entries(failures)) console.log(`    ${count} x ${text}`);
    this.#before = after;
  }

  end(): void {
    this.#ownLoop.disable();
  }

  /** By how much this process, which measures, was late itself. */
  #ownDelays(): readonly string[] {
    const delays = [this.#ownLoop.percentile(99), this.#ownLoop.max];
    this.#ownLoop.reset();
    return delays.map((delay) => Math.max(0, delay / 1e6 - RESOLUTION_MS).toFixed(0));
  }
}

async function readingOf(server: OwnServer): Promise<Reading> {
  const metrics = await readMetrics(server.metricsUrl);
  return { at: performance.now(), metrics, ran: runningOf(server.pid) };
}

function serverCells({ metrics: before }: Reading, { metrics: after }: Reading): readonly string[] {
  const upTo = (name: string, label: string, share: number) => {
    const count = growth(before, after, `${name}_count${label === '' ? '' : `{${label}}`}`);
    return count === 0 ? '-' : `<=${(boundOf(before, after, name, label, share) * 1_000).toFixed(0)}`;
  };
  return [
    upTo(COMMAND, 'command="CreateInstance"', 0.99),
    upTo(COMMAND, 'command="CompleteJob"', 0.99),
    upTo(COMMIT, '', 0.99),
    upTo(DELAY, '', 0.99),
    upTo(DELAY, '', 1),
  ];
}

function cpuCells(before: Reading, after: Reading): readonly string[] {
  const ran = after.ran.ranMs - before.ran.ranMs;
  const waited = after.ran.waitedMs - before.ran.waitedMs;
  return [(ran / (after.at - before.at)).toFixed(2), `${((100 * ran) / (ran + waited)).toFixed(0)} %`];
}
