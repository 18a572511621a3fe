import type { RunningEngine } from '@millrace/engine';
import { startEngine } from '@millrace/engine';
import { createGateway } from '@millrace/gateway';
import { openSecurity, warnOfOpenPorts } from '@millrace/security';
import type { Config, Monitor } from '@millrace/service';
import {
  localAddress,
  Metrics,
  openLogger,
  openMonitor,
  openPort,
  processMetrics,
  traceSettings,
  version,
} from '@millrace/service';
import type { Tracing } from '@millrace/telemetry';
import { openTracing } from '@millrace/telemetry';
import { gaugesOf, observeWith } from './engine-metrics.ts';
import { guard } from './guards.ts';
import { historyOf } from './history.ts';
import { monitorRoutes } from './monitor-routes.ts';
import type { options } from './options.ts';
import { reporter } from './reporter.ts';

export interface Standalone {
  readonly port: number;
  readonly httpPort: number;
  readonly monitorPort: number;
  /** Ends open calls, then the engine. */
  stop(): Promise<void>;
}

/**
 * Starts engine, gateway and monitor.
 * @param onHalted called when a partition has stopped for good, so that the process should end
 * @throws an error whose message says what to do
 */
export async function standalone(config: Config<typeof options>, onHalted: () => void): Promise<Standalone> {
  const { host, port, httpHost, httpPort, monitorHost, monitorPort, data } = config;
  const { grpcTransport, requestTimeoutMs, longPollMs, probeMs } = config;
  const metrics = new Metrics();
  const log = openLogger(config.logFormat);
  const { warn } = log;
  const security = openSecurity(config, warn);
  warnOfOpenPorts({ '--host': host, '--http-host': httpHost, '--monitor-host': monitorHost }, security, warn);
  const naming = { service: 'millrace', system: 'millrace', warn };
  const tracing = await openTracing(traceSettings(config, process.env), naming);
  const tracer = tracing?.tracer;
  const history = await historyOf({ ...config, isKept: isKept(config) }, metrics, warn);
  const engine = await startEngine({
    ...config,
    ...(isKept(config) ? { folder: data } : {}),
    reporter: reporter(log, onHalted),
    observer: observeWith(metrics),
    watchLog: history && ((processor, log) => history.watch(processor, log)),
    tracer,
  });
  const gateway = createGateway(
    { grpcTransport, requestTimeoutMs, longPollMs, probeMs, history, tracer, log, ...security },
    engine.bus,
  );
  let isReady = false;
  gaugesOf(metrics, engine);
  processMetrics(metrics);
  const endGuards = guard(engine, { ...config, isKept: isKept(config) }, metrics, warn);
  try {
    await history?.start();
    const monitor = await openPort(
      openMonitor(
        monitorHost,
        monitorPort,
        monitorRoutes({ engine, metrics, isReady: () => isReady, diagnosis: config.diagnosis }),
        security,
      ),
      {
        host: monitorHost,
        port: monitorPort,
        option: '--monitor-port',
      },
    );
    const opened = await openPort(gateway.listen(host, port), { host, port, option: '--port' });
    const about = {
      version,
      grpc: localAddress(host, opened),
      monitor: `${security.tls ? 'https' : 'http'}://${localAddress(monitorHost, monitor.port)}`,
    };
    const openedHttp = await openPort(gateway.listenHttp(httpHost, httpPort, about), {
      host: httpHost,
      port: httpPort,
      option: '--http-port',
    });
    engine.announce(host, opened);
    isReady = true;
    return {
      port: opened,
      httpPort: openedHttp,
      monitorPort: monitor.port,
      async stop() {
        isReady = false;
        endGuards();
        await gateway.shutdown();
        await history?.stop();
        await stopAll(engine, monitor, tracing);
      },
    };
  } catch (error) {
    endGuards();
    await history?.stop();
    await engine.stop();
    throw error;
  }
}

/** Whether anything is kept: in memory it is not, and the split mount is for tests. */
export function isKept({ inMemory, mount }: Config<typeof options>): boolean {
  return !inMemory && mount === 'joined';
}

async function stopAll(engine: RunningEngine, monitor: Monitor, tracing: Tracing | undefined): Promise<void> {
  await engine.stop();
  await monitor.close();
  await tracing?.close();
}
