import { join } from 'node:path';
import type { Retention } from '@millrace/history';
import type { HistoryOfEngine } from '@millrace/history-sqlite';
import type { Config, Metrics } from '@millrace/service';
import type { options } from './options.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const FILE = 'history.db';

/**
 * The history of what is kept in the data folder; undefined where there is none.
 * @throws an error whose message tells a user what to do
 */
export async function historyOf(
  config: Config<typeof options> & { readonly isKept: boolean },
  metrics: Metrics,
  warn: (message: string) => void,
): Promise<HistoryOfEngine | undefined> {
  if (config.history === 'off' || !config.isKept) return undefined;
  const daysOf = readDaysOf(config.historyDaysOf);
  // Loaded only where there is one.
  const { HistoryOfEngine } = await import('@millrace/history-sqlite');
  const history = new HistoryOfEngine({
    path: join(config.data, FILE),
    waitMs: config.historyWaitMs,
    retention: (now) => retention(now, config.historyDays, daysOf),
    warn,
  });
  metrics.gauge('millrace_history_lag_batches', 'Committed batches that are not in the history yet.', [], () => [
    { labels: [], value: history.lag },
  ]);
  metrics.gauge(
    'millrace_history_defects',
    'Events that could not be written to the history, and batches that it lacks.',
    ['what'],
    () => [
      { labels: ['set_aside'], value: history.defects.setAside },
      { labels: ['missing_batches'], value: history.defects.missingBatches },
    ],
  );
  return history;
}

function retention(now: number, days: number, daysOf: ReadonlyMap<string, number>): Retention {
  const before = (kept: number) => (kept === 0 ? undefined : now - kept * DAY_MS);
  return { before: before(days), byProcess: new Map([...daysOf].map(([id, kept]) => [id, before(kept)])) };
}

function readDaysOf(text: string): ReadonlyMap<string, number> {
  const parts = text === '' ? [] : text.split(',');
  return new Map(
    parts.map((part) => {
      const [, id, days] = /^\s*([^=\s]+)\s*=\s*(\d{1,6})\s*$/.exec(part) ?? [];
      if (id === undefined) {
        throw new Error(`Expected --history-days-of as process ids with days, order=365,ping=1, but it has '${part}'`);
      }
      return [id, Number(days)];
    }),
  );
}
