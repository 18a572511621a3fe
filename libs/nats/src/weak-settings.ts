import { setTimeout as delay } from 'node:timers/promises';
import type { NatsConnection } from '@nats-io/transport-node';

/** What of a server's settings gives less than is promised, for the caller to print. */
export interface WeakSetting {
  readonly setting: 'server version' | 'replicas' | 'sync_interval' | 'max_payload';
  /** The value found, in words; `unknown` if the server does not report it. */
  readonly found: string;
  readonly wanted: string;
  /** What may happen. */
  readonly risk: string;
}

export interface WeakSettingsQuestion {
  readonly connection: NatsConnection;
  /** How many servers keep a log. */
  readonly replicas: number;
  /** Where a server answers questions about itself, such as `http://127.0.0.1:8222`: only there it reports how it syncs. */
  readonly monitoringUrl?: string;
  /** How long it may give no answer, in milliseconds: it may have just started. */
  readonly patienceMs?: number;
}

const OLDEST_VERSION = '2.10.23';
const OLDEST_VERSION_REPLICATED = '2.12.0';
const MAX_PAYLOAD_BYTES = 8 * 1024 * 1024;
const TIMEOUT_MS = 2_000;
/** How often the monitoring port is asked, and how long unless said, in milliseconds. */
const RETRY_MS = 250;
const PATIENCE_MS = 30_000;

/** What of the settings of NATS is weaker than it should be. Nothing here stops anything: it is for people to know. */
export async function weakSettings({
  connection,
  replicas,
  monitoringUrl,
  patienceMs = PATIENCE_MS,
}: WeakSettingsQuestion): Promise<WeakSetting[]> {
  const { version = '0.0.0', max_payload: maxPayload = 0 } = connection.info ?? {};
  const weak: WeakSetting[] = [];
  const wantedVersion = replicas > 1 ? OLDEST_VERSION_REPLICATED : OLDEST_VERSION;
  if (isOlder(version, wantedVersion)) {
    const risk = 'a killed server may lose streams, replicas may come apart';
    weak.push({ setting: 'server version', found: version, wanted: wantedVersion, risk });
  }
  if (replicas < 3) {
    const risk = 'what is acknowledged is on one disk only';
    weak.push({ setting: 'replicas', found: String(replicas), wanted: '3', risk });
  }
  const syncInterval = await syncIntervalOf(monitoringUrl, patienceMs);
  if (syncInterval !== 'always') {
    const risk = 'a power failure may lose what was acknowledged since the last sync';
    weak.push({ setting: 'sync_interval', found: syncInterval, wanted: 'always', risk });
  }
  if (maxPayload < MAX_PAYLOAD_BYTES) {
    const risk = 'large commands are rejected with RESOURCE_EXHAUSTED';
    weak.push({ setting: 'max_payload', found: String(maxPayload), wanted: String(MAX_PAYLOAD_BYTES), risk });
  }
  return weak;
}

function isOlder(version: string, wanted: string): boolean {
  const [parts, others] = [version, wanted].map((each) => each.split(/[.-]/).slice(0, 3).map(Number));
  for (const [index, other] of (others ?? []).entries()) {
    const part = parts?.[index] ?? 0;
    if (part !== other) return part < other;
  }
  return false;
}

/** A server that has just started may serve clients before it answers here, and answer before JetStream is ready. */
async function syncIntervalOf(monitoringUrl: string | undefined, patienceMs: number): Promise<string> {
  if (monitoringUrl === undefined) return 'unknown';
  for (const end = performance.now() + patienceMs; ; await delay(RETRY_MS, undefined, { ref: false })) {
    const found = await askSyncInterval(monitoringUrl).catch(() => undefined);
    if (found !== undefined) return found;
    if (performance.now() >= end) return 'unknown';
  }
}

async function askSyncInterval(monitoringUrl: string): Promise<string | undefined> {
  const response = await fetch(`${monitoringUrl}/varz`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  const { jetstream } = (await response.json()) as Varz;
  const { sync_always: isAlways, sync_interval: nanoseconds } = jetstream?.config ?? {};
  if (isAlways) return 'always';
  return nanoseconds === undefined ? undefined : `${nanoseconds / 1_000_000_000}s`;
}

interface Varz {
  readonly jetstream?: { readonly config?: { readonly sync_always?: boolean; readonly sync_interval?: number } };
}
