import assert from 'node:assert/strict';
import type { CaseContext } from '../case.ts';

/** What a request over HTTP is answered. */
export interface RestAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

/** Sends a request to Camunda's REST API, `POST /jobs/activation` for example, with a body in JSON or a form. */
export async function rest(
  { views = '' }: Pick<CaseContext, 'views'>,
  request: string,
  body?: string | object,
  signal?: AbortSignal,
): Promise<RestAnswer> {
  const [method = '', path = ''] = request.split(' ');
  const isForm = body instanceof FormData;
  const text = typeof body === 'string' || isForm ? body : JSON.stringify(body);
  const answer = await fetch(`${views}/v2${path}`, {
    method,
    ...(text === undefined ? {} : { body: text }),
    ...(isForm || text === undefined ? {} : { headers: { 'content-type': 'application/json' } }),
    ...(signal === undefined ? {} : { signal }),
  });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}

/** The same, for an answer with content. */
export async function restJson<T>(...request: Parameters<typeof rest>): Promise<T> {
  const { status, type, text } = await rest(...request);
  assert.equal(status, 200, text);
  assert.equal(type, 'application/json');
  return JSON.parse(text) as T;
}

/** The same, for one without. */
export async function restDone(...request: Parameters<typeof rest>): Promise<void> {
  const { status, text } = await rest(...request);
  assert.equal(status, 204, text);
  assert.equal(text, '');
}

/** Fails unless the answer is this problem, and with exactly this text or one that matches. */
export async function expectProblem(
  answer: Promise<RestAnswer>,
  [status, title]: readonly [number, string],
  expected: string | RegExp,
): Promise<void> {
  const { text, type, status: ended } = await answer;
  assert.equal(ended, status, text);
  assert.equal(type, 'application/problem+json');
  const { detail, instance, ...problem } = JSON.parse(text);
  assert.deepEqual(problem, { type: 'about:blank', title, status });
  assert.match(instance, /^\/v2\//);
  if (typeof expected === 'string') assert.equal(detail, expected);
  else assert.match(detail, expected);
}
