import { oneOf } from './option.ts';

/** How a process writes what it has to say. */
export const logOptions = {
  logFormat: oneOf(
    ['text', 'json'],
    'text',
    'How lines on standard error are written: text for people, json for programs',
  ),
};

/** What belongs to a line. `error` is written with its stack; what is undefined is left out. */
export type LogFields = Readonly<Record<string, unknown>>;

/** What a process has to say to the people who run it, a line each. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, fields?: LogFields): void;
}

type Level = 'info' | 'warning' | 'error';
type Line = (level: Level, message: string, fields: LogFields) => string;

/** Writes lines to standard error, or wherever `write` does. */
export function openLogger(format: 'text' | 'json', write: (line: string) => void = console.error): Logger {
  const line = lines[format];
  return {
    info: (message) => write(line('info', message, {})),
    warn: (message) => write(line('warning', message, {})),
    error: (message, fields = {}) => write(line('error', message, fields)),
  };
}

const lines: Readonly<Record<'text' | 'json', Line>> = {
  text(level, message, { error, ...fields }) {
    const told = Object.entries(fields).filter(([, value]) => value !== undefined);
    const brackets = told.length > 0 ? ` (${told.map(([name, value]) => `${name} ${value}`).join(', ')})` : '';
    const start = level === 'info' ? '' : `${level}: `;
    return `${start}${message}${brackets}${error === undefined ? '' : ` ${stackOf(error)}`}`;
  },
  json(level, message, { error, ...fields }) {
    const start = { time: new Date().toISOString(), level, message };
    return JSON.stringify({ ...start, ...fields, ...(error !== undefined && { error: stackOf(error) }) });
  },
};

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error}${cause}`;
}
