import { parseArgs } from 'node:util';
import { oneTaskLoad } from './one-task-load.ts';
import { runningServer, startServer } from './server.ts';

const USAGE = `npm run bench -- [--in-flight 16,64] [--seconds 10] [--address host:port --pid n] [--cpu-profile] [-- server options]`;

/** Measures instances of a one-task process in a closed loop, and the server's CPU for each. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'in-flight': { type: 'string', default: '16,64' },
      seconds: { type: 'string', default: '10' },
      address: { type: 'string' },
      pid: { type: 'string' },
      'cpu-profile': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const profiling = values['cpu-profile'] ? ['--cpu-prof', '--cpu-prof-dir=test-results'] : [];
  const server = values.address
    ? runningServer(values.address, values.pid ? Number(values.pid) : undefined)
    : await startServer(positionals, profiling);
  console.log('in flight   instances/s   p50 ms   p99 ms   server CPU ms/instance');
  for (const inFlight of values['in-flight'].split(',').map(Number)) {
    const cpu = { start: 0, end: 0 };
    const result = await oneTaskLoad({
      address: server.address,
      inFlight,
      seconds: Number(values.seconds),
      onPhase: (phase) => (cpu[phase] = server.cpuSeconds() ?? Number.NaN),
    });
    const { instances, seconds, latencies } = result;
    const quantile = (share: number) => (latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(1);
    const cells = [inFlight, (instances / seconds).toFixed(0), quantile(0.5), quantile(0.99)];
    const perInstance = (((cpu.end - cpu.start) * 1000) / instances).toFixed(3);
    console.log([...cells, perInstance].map((cell, i) => String(cell).padStart([9, 14, 9, 9, 25][i] ?? 0)).join(''));
  }
  await server.stop();
}
