import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { closedLoop } from './closed-loop.ts';
import { startCluster } from './cluster.ts';
import { quantile } from './quantile.ts';
import { scenarios } from './scenarios.ts';
import type { Server } from './server.ts';
import { startServer, withFolder } from './server.ts';
import { row } from './table.ts';

const USAGE = `npm run bench -- tracing [--rounds 7] [--seconds 4] [--in-flight 128] [--process one-task] [--cluster]
What tracing costs: servers that trace nothing, 1 % and 100 % of calls take turns at the load, and each round is compared
with what the first did in it. "off again" is a server like the first: what it differs by is the noise.
The bench itself takes the spans and throws them away.`;

const WIDTHS = [12, 14, 17, 15, 17, 20];
const HEADINGS = ['tracing', 'instances/s', 'CPU ms/instance', 'rate to off', 'CPU to off', 'rates, by rounds'];

/** The variables of a server's environment that switch tracing on, by name. */
const settings: Readonly<Record<string, { readonly ratio: string } | undefined>> = {
  off: undefined,
  'off again': undefined,
  '1 %': { ratio: '0.01' },
  '100 %': { ratio: '1' },
};

interface Measured {
  readonly name: string;
  readonly server: Server;
  readonly rates: number[];
  /** CPU of the server for an instance, in milliseconds. */
  readonly cpus: number[];
}

/** Measures the cost of tracing. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '4' },
      'in-flight': { type: 'string', default: '128' },
      process: { type: 'string', default: 'one-task' },
      cluster: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const scenario = scenarios[values.process];
  if (values.help || !scenario) return console.log(USAGE);
  const sink = await startSink();
  await withFolder(async (folder) => {
    const measured: Measured[] = [];
    for (const name of Object.keys(settings)) {
      const server = await traced(sink.endpoint, name, () =>
        values.cluster ? startCluster(1) : startServer({ args: ['--data', `${folder}/${name}`] }),
      );
      measured.push({ name, server, rates: [], cpus: [] });
    }
    for (let round = 0; round < Number(values.rounds); round++) {
      // Each is the first as often as the others: what one leaves to do falls to the next.
      const turns = measured.map((_, i) => measured[(i + round) % measured.length] as Measured);
      for (const { server, rates, cpus } of turns) {
        const cpu = { start: 0, end: 0 };
        const { instances, seconds } = await closedLoop({
          ...{ address: server.address, scenario, inFlight: Number(values['in-flight']) },
          seconds: Number(values.seconds),
          onPhase: (phase) => (cpu[phase] = server.cpuSeconds() ?? Number.NaN),
        });
        rates.push(instances / seconds);
        cpus.push(((cpu.end - cpu.start) * 1_000) / instances);
      }
    }
    report(measured);
    for (const { server } of measured) await server.stop();
  });
  console.log(`${sink.exports()} exports were taken, ${(sink.bytes() / 1e6).toFixed(1)} MB`);
  sink.close();
}

/** Starts something in an environment that says how to trace. */
async function traced<T>(endpoint: string, name: string, start: () => Promise<T>): Promise<T> {
  const how = settings[name];
  const variables = how && {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
    OTEL_TRACES_SAMPLER_ARG: how.ratio,
  };
  Object.assign(process.env, variables);
  const started = await start();
  for (const variable of Object.keys(variables ?? {})) delete process.env[variable];
  return started;
}

function report(measured: readonly Measured[]): void {
  console.log(row(HEADINGS, WIDTHS));
  const [off] = measured;
  for (const { name, rates, cpus } of measured) {
    const toOff = (values: readonly number[], ofOff: readonly number[] = []) =>
      median(values.map((value, round) => value / (ofOff[round] ?? Number.NaN))).toFixed(3);
    const byRound = `  ${rates.map((rate) => rate.toFixed(0)).join(' ')}`;
    const cells = [median(rates).toFixed(0), median(cpus).toFixed(3), toOff(rates, off?.rates), toOff(cpus, off?.cpus)];
    console.log(row([name, ...cells], WIDTHS) + byRound);
  }
}

function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** A collector that throws away what it gets. */
async function startSink() {
  let [exports, bytes] = [0, 0];
  const server = createServer((request, response) => {
    exports++;
    request.on('data', (chunk: Buffer) => (bytes += chunk.length));
    request.on('end', () => response.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { endpoint, close, exports: () => exports, bytes: () => bytes };
}
