import type { Area } from '@millrace/kernel';
import type { Connections } from '@millrace/nats';
import { connect, weakSettings } from '@millrace/nats';
import {
  AnswerPublisher,
  ChannelProgressPublisher,
  CommandPublishers,
  Epochs,
  PresencePublisher,
  SnapshotRegister,
  Uptime,
} from '@millrace/nats/bus';
import type { ProcessorState, Reporter } from '@millrace/processor';
import { diagnoseAll, MemberFolder, ProcessClock, splitPlacement, systemClock } from '@millrace/processor';
import type { AreaName } from '@millrace/protocol';
import type { Config, Logger, MonitorAnswer } from '@millrace/service';
import {
  diagnosisRoute,
  MemoryGuard,
  Metrics,
  natsSettings,
  openLogger,
  openMonitor,
  processMetrics,
  traceSettings,
} from '@millrace/service';
import { openTracing } from '@millrace/telemetry';
import { every } from './every.ts';
import { PartitionMember } from './partition-member.ts';
import { gaugesOf, observeWith } from './service-metrics.ts';
import type { serviceOptions } from './service-options.ts';
import { openSnapshotStore } from './snapshots/open-snapshot-store.ts';
import type { Snapshots } from './snapshots/snapshots.ts';
import { oneAtATime } from './snapshots/snapshots.ts';

export interface Service {
  readonly banner: string;
  /** Hands its partitions over and ends. */
  stop(): Promise<void>;
}

/** How often the clock is read where no processor reads it, in milliseconds: a jump counts from when it is seen. */
const CLOCK_MS = 1_000;
const KB = 1024;

const plain = (status: number, body: string): MonitorAnswer => ({ status, type: 'text/plain', body: `${body}\n` });

/**
 * Starts one area as a service: the process leads partitions, or follows those that others lead.
 * @param says what the service does, for its first line of output
 */
export async function startService(area: Area, says: string, config: Config<typeof serviceOptions>): Promise<Service> {
  const { replicas, monitorHost } = config;
  const log = openLogger(config.logFormat);
  const reporter = reporterOf(log);
  const name = config.name || `${area.name}-${process.pid}`;
  const naming = { service: `millrace-${area.name}`, system: 'nats', warn: log.warn };
  const tracing = await openTracing(traceSettings(config, process.env), naming);
  const connections = await connect({ ...natsSettings(config), name, warn: log.warn });
  const { appends, signals } = connections;
  const metrics = new Metrics();
  const publishers = {
    commands: new CommandPublishers(appends),
    answers: new AnswerPublisher(signals),
    progress: new ChannelProgressPublisher(signals),
  };
  const uptime = new Uptime(signals);
  const epochs = await Epochs.open(appends, replicas);
  const partitions = await epochs.agreeOnPartitions(config.partitions);
  if (partitions !== config.partitions) {
    throw new Error(`This cluster has ${partitions} partitions for good, not ${config.partitions}: see --partitions`);
  }
  const folder =
    config.data === undefined || config.data === '' ? undefined : await MemberFolder.open(config.data, partitions);
  const snapshots: Snapshots = {
    store: await openSnapshotStore(connections, area.name as AreaName, config),
    register: new SnapshotRegister(appends, replicas),
    everyBytes: config.snapshotKb * KB,
    inTurn: oneAtATime(),
  };
  // One service warns for the whole cluster.
  if (area.name === 'deployment') void warnOfWeakSettings(appends, config, log);
  const members: PartitionMember[] = [];
  const monitor = await openMonitor(monitorHost, config.monitorPort, {
    'GET /health/live': () => plain(200, 'live'),
    'GET /health/ready': () =>
      members.every(({ state }) => state.healthy) ? plain(200, 'ready') : plain(503, 'not ready'),
    'GET /metrics': () => ({ status: 200, type: 'text/plain', body: metrics.text() }),
    ...diagnosisRoute(config.diagnosis, (asked) => diagnoseAll(statesOf(members), asked)),
  });
  const self = { area: area.name as AreaName, name, host: config.advertisedHost || monitorHost, port: monitor.port };
  const presence = new PresencePublisher(signals, () => ({ ...self, partitions: members.map(({ state }) => state) }));
  const observer = observeWith(metrics);
  const placement = splitPlacement(config.partitions);
  const clock = new ProcessClock(systemClock, log.warn);
  const stopClock = every(CLOCK_MS, () => clock.wall());
  const memory = new MemoryGuard({ limitMb: config.memoryLimitMb, metrics, warn: log.warn });
  const shared = {
    ...{
      connections,
      area,
      placement,
      replicas,
      publishers,
      reporter,
      observer,
      clock,
      epochs,
      uptime,
      name,
      folder,
      snapshots,
    },
    isShortOfMemory: () => memory.isShort,
    tracer: tracing?.tracer,
  };
  for (const partition of partitionsOf(area, config.partitions)) {
    const address = { area: self.area, partition };
    members.push(new PartitionMember({ ...shared, address, changed: () => presence.publish() }));
  }
  gaugesOf(metrics, members);
  processMetrics(metrics);
  return {
    banner: `${name} is ready: ${says} Health and metrics: http://${monitorHost}:${monitor.port}/metrics`,
    async stop() {
      await Promise.all(members.map((member) => member.close()));
      folder?.close();
      stopClock();
      memory.close();
      presence.close();
      await signals.flush();
      publishers.commands.close();
      uptime.close();
      await monitor.close();
      await connections.close();
      await tracing?.close();
    },
  };
}

/** Writes what processors report to the log lines of the process. */
function reporterOf(log: Logger): Reporter {
  return {
    info: log.info,
    warn: log.warn,
    failed: ({ area, command, ...fields }) => log.error(`${command} of area ${area} failed`, fields),
    halted: (error) => log.error(`ALARM: a partition has stopped, for people to look at: ${error.message}`),
  };
}

async function warnOfWeakSettings(
  connection: Connections['appends'],
  config: Config<typeof serviceOptions>,
  log: Logger,
) {
  const { replicas, natsMonitoring: monitoringUrl } = config;
  const weak = await weakSettings({ connection, replicas, ...(monitoringUrl && { monitoringUrl }) });
  for (const { setting, found, wanted, risk } of weak) {
    log.warn(`NATS is set weaker than it should be: ${setting} is ${found}, not ${wanted}: ${risk}`);
  }
}

function statesOf(members: readonly PartitionMember[]): readonly ProcessorState[] {
  return members.map(({ rows }) => rows).filter((rows) => rows !== undefined);
}

/** The deployment area has one partition, all others have all. */
function partitionsOf({ name }: Area, partitions: number): readonly number[] {
  return Array.from({ length: name === 'deployment' ? 1 : partitions }, (_, index) => index + 1);
}
