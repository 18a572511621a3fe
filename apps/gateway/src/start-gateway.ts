import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '@millrace/nats';
import { NatsBus } from '@millrace/nats/bus';
import { openSecurity, warnOfOpenPorts } from '@millrace/security';
import type { Config, MonitorAnswer, MonitorRoutes } from '@millrace/service';
import {
  localAddress,
  Metrics,
  natsSettings,
  openLogger,
  openMonitor,
  openPort,
  processMetrics,
  traceSettings,
  version,
} from '@millrace/service';
import { openTracing } from '@millrace/telemetry';
import type { options } from './options.ts';

/** How often it is looked whether the services are there, in milliseconds. */
const LOOK_MS = 50;

const plain = (status: number, body: string): MonitorAnswer => ({ status, type: 'text/plain', body: `${body}\n` });

/**
 * Opens the port when every partition is led by every service, or when it has waited long enough.
 * @throws an error whose message says what to do
 */
export async function startGateway(config: Config<typeof options>) {
  // Loaded late, behind the switch that keeps grpc-js quiet.
  const { createGateway } = await import('@millrace/gateway');
  const { host, port, httpHost, httpPort, partitions, monitorHost } = config;
  const { grpcTransport, requestTimeoutMs, longPollMs, probeMs } = config;
  const log = openLogger(config.logFormat);
  const { warn } = log;
  const security = openSecurity(config, warn);
  warnOfOpenPorts({ '--host': host, '--http-host': httpHost, '--monitor-host': monitorHost }, security, warn);
  const naming = { service: 'millrace-gateway', system: 'nats', warn };
  const tracing = await openTracing(traceSettings(config, process.env), naming);
  const tracer = tracing?.tracer;
  const connections = await connect({ ...natsSettings(config), name: `gateway-${process.pid}`, warn });
  const bus = new NatsBus(connections, partitions, tracer);
  const gateway = createGateway(
    { grpcTransport, requestTimeoutMs, longPollMs, probeMs, tracer, log, ...security },
    bus,
  );
  const metrics = new Metrics();
  processMetrics(metrics);
  let isOpen = false;
  const isReady = () => isOpen && bus.isServed;
  const routes: MonitorRoutes = {
    'GET /health/live': () => plain(200, 'live'),
    'GET /health/ready': () => (isReady() ? plain(200, 'ready') : plain(503, 'not ready')),
    'GET /metrics': () => ({ status: 200, type: 'text/plain', body: metrics.text() }),
  };
  const monitor = await openMonitor(monitorHost, config.monitorPort, routes, security);
  const scheme = security.tls ? 'https' : 'http';
  if (!(await isServedWithin(bus, config.startTimeoutMs))) warn('Not every partition is led by every service yet');
  const opened = await openPort(gateway.listen(host, port), { host, port, option: '--port' });
  const http = { host: httpHost, port: httpPort, option: '--http-port' };
  const about = {
    version,
    grpc: localAddress(host, opened),
    monitor: `${scheme}://${localAddress(monitorHost, monitor.port)}`,
  };
  const openedHttp = await openPort(gateway.listenHttp(httpHost, httpPort, about), http);
  isOpen = true;
  const parts = `${partitions} ${partitions === 1 ? 'partition' : 'partitions'}`;
  const views = `What is going on: ${scheme}://${httpHost}:${openedHttp}/`;
  return {
    banner: `The gateway is ready: Zeebe's gRPC API on ${host}:${opened}, ${parts}. ${views} Health and metrics: ${scheme}://${monitorHost}:${monitor.port}/metrics`,
    async stop() {
      isOpen = false;
      await gateway.shutdown();
      // Rejections of what was not handed on must have left.
      await connections.signals.flush();
      bus.close();
      await monitor.close();
      await connections.close();
      await tracing?.close();
    },
  };
}

async function isServedWithin(bus: NatsBus, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (!bus.isServed && performance.now() < end) await delay(LOOK_MS);
  return bus.isServed;
}
