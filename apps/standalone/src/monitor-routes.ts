import { resolve } from 'node:path';
import type { Mount } from '@millrace/processor';
import { diagnoseAll } from '@millrace/processor';
import type { Metrics, MonitorAnswer, MonitorRoutes } from '@millrace/service';
import { diagnosisRoute } from '@millrace/service';

const plain = (status: number, body: string): MonitorAnswer => ({ status, type: 'text/plain', body: `${body}\n` });

export interface Watched {
  readonly mount: Mount;
  readonly metrics: Metrics;
  /** Whether it serves. */
  readonly isReady: () => boolean;
  readonly diagnosis: boolean;
}

/** What those who watch a standalone engine can ask. */
export function monitorRoutes({ mount, metrics, isReady, diagnosis }: Watched): MonitorRoutes {
  return {
    'GET /health/live': () => plain(200, 'live'),
    'GET /health/ready': () => (isReady() ? plain(200, 'ready') : plain(503, 'not ready')),
    'GET /metrics': () => ({ status: 200, type: 'text/plain', body: metrics.text() }),
    'POST /backup': async (body) => {
      const folder = resolve(body.trim());
      try {
        await mount.backup(folder);
        return plain(200, `Everything is copied to ${folder}. To restore it, start with --data on it.`);
      } catch (error) {
        return plain(409, (error as Error).message);
      }
    },
    ...diagnosisRoute(diagnosis, (asked) => diagnoseAll(mount.states, asked)),
  };
}
