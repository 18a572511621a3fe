import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Group {
  readonly rules: readonly { readonly alert: string; readonly expr: string }[];
}

const FILES = join(import.meta.dirname, '../millrace/files');
/** Set on every metric by the PodMonitor, or by Prometheus itself. */
const ADDED = ['namespace', 'release', 'component', 'pod', 'instance', 'le'];

/**
 * What the alerts of the chart ask for and the processes do not export, in a line each.
 * @param files names of files with rules
 * @param metrics what the monitors of all processes print
 */
export function missingIn(files: readonly string[], metrics: string): string[] {
  const groups = files.flatMap((file) => parse(readFileSync(join(FILES, `${file}.yaml`), 'utf8')) as Group[]);
  return groups.flatMap(({ rules }) =>
    rules.flatMap(({ alert, expr }) => questionsIn(expr).flatMap((asked) => missing(alert, asked, metrics))),
  );
}

interface Question {
  readonly metric: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** `millrace_role{@RELEASE@,role="leader"}` → the metric and the labels that it must have. */
function questionsIn(expr: string): Question[] {
  return [...expr.matchAll(/(millrace_\w+)\{([^}]*)\}/g)].map(([, metric = '', selector = '']) => ({
    metric,
    labels: Object.fromEntries(
      [...selector.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  }));
}

function missing(alert: string, { metric, labels }: Question, metrics: string): string[] {
  const lines = metrics.split('\n').filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `));
  const isTyped = metrics.includes(`# TYPE ${metric.replace(/_bucket$/, '')} `);
  if (!isTyped) return [`${alert}: no process exports ${metric}`];
  // A counter has no line until it has counted; its labels are seen on what was counted.
  const wanted = Object.keys(labels).filter((name) => !ADDED.includes(name));
  return lines.length === 0
    ? []
    : wanted
        .filter((name) => !lines.some((line) => line.includes(`${name}="`)))
        .map((name) => `${alert}: ${metric} has no label ${name}`);
}
