import type { JsonBody } from './json-body.ts';

/** What a request asks. */
export interface HttpRequest {
  /** The parts of the path that the route leaves open, by their names there. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The address that the client asked for, `127.0.0.1:8080`; empty where it names none. */
  readonly host: string;
  readonly query: URLSearchParams;
  readonly body: JsonBody;
  /** Fires when the caller has gone. */
  readonly signal: AbortSignal;
  /** The address that it comes from. */
  readonly peer: string;
}

/** What a request is answered with if it was done. */
export interface HttpAnswer {
  readonly status: number;
  readonly type?: string;
  readonly text?: string;
}

/** Answers a request. Throws NotDone or a Problem for every other outcome. */
export interface Route {
  readonly answer: (request: HttpRequest) => Promise<HttpAnswer>;
  /** Whether it changes something, so that no web page may use it. */
  readonly changes: boolean;
}

/** An answer without content. */
export const noContent: HttpAnswer = { status: 204 };

/** An answer in JSON. */
export function json(content: object): HttpAnswer {
  return { status: 200, type: 'application/json', text: JSON.stringify(content) };
}
