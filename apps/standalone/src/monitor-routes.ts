import { resolve } from 'node:path';
import type { RunningEngine } from '@millrace/engine';
import { diagnoseAll } from '@millrace/processor';
import type { Metrics, MonitorAnswer, MonitorRoutes } from '@millrace/service';
import { diagnosisRoute } from '@millrace/service';

const plain = (status: number, body: string): MonitorAnswer => ({ status, type: 'text/plain', body: `${body}\n` });

export interface Watched {
  readonly engine: RunningEngine;
  readonly metrics: Metrics;
  /** Whether its ports are open. */
  readonly isReady: () => boolean;
  readonly diagnosis: boolean;
}

/** What those who watch a standalone engine can ask. */
export function monitorRoutes({ engine, metrics, isReady, diagnosis }: Watched): MonitorRoutes {
  return {
    'GET /health/live': () => plain(200, 'live'),
    'GET /health/ready': () => (isReady() && engine.isHealthy ? plain(200, 'ready') : plain(503, 'not ready')),
    'GET /metrics': () => ({ status: 200, type: 'text/plain', body: metrics.text() }),
    'POST /backup': (body) => backupTo(engine, body.trim()),
    ...diagnosisRoute(diagnosis, (asked) => diagnoseAll(engine.states, asked)),
  };
}

async function backupTo(engine: RunningEngine, path: string): Promise<MonitorAnswer> {
  if (path === '') return plain(400, 'Expected the path of a folder as the body, but it was empty');
  const folder = resolve(path);
  try {
    const { bytes, pausedMs } = await engine.backup(folder);
    const took = `${Math.ceil(bytes / 1024 / 1024)} MB; work waited ${Math.ceil(pausedMs)} ms`;
    return plain(200, `Everything is copied to ${folder} (${took}). To restore it: npm start -- restore ${folder}`);
  } catch (error) {
    return plain(409, (error as Error).message);
  }
}
