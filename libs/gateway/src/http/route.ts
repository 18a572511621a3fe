import type { FormPart } from './body/form.ts';
import type { JsonBody } from './body/json-body.ts';

/** What a request asks. */
export interface HttpRequest {
  /** The parts of the path that the route leaves open, by their names there. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The address that the client asked for, `127.0.0.1:8080`; empty where it names none. */
  readonly host: string;
  readonly query: URLSearchParams;
  readonly body: JsonBody;
  /** The parts of a form; none where the route takes JSON. */
  readonly form: readonly FormPart[];
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
  /** Is called once the answer is with the network, or the caller has gone before. */
  readonly ended?: (isSent: boolean) => Promise<unknown>;
}

/** Answers a request. Throws NotDone or a Problem for every other outcome. */
export interface Route {
  readonly answer: (request: HttpRequest) => Promise<HttpAnswer>;
  /** Whether it changes something, so that no web page may use it. */
  readonly changes: boolean;
  /** Whether callers need no login. */
  readonly isPublic?: boolean;
  /** What its requests have in place of JSON; nothing: it is not even read. */
  readonly takes?: 'form' | 'nothing';
}

/** A route that changes something. */
export function command(answer: Route['answer']): Route {
  return { changes: true, answer };
}

/** An answer without content. */
export const noContent: HttpAnswer = { status: 204 };

/** An answer in JSON. */
export function json(content: object): HttpAnswer {
  return jsonText(JSON.stringify(content));
}

/** The same where the text is there. */
export function jsonText(text: string): HttpAnswer {
  return { status: 200, type: 'application/json', text };
}
