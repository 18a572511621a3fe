import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { FakeBus } from './fake-bus.ts';
import { running } from './running.ts';

const about = { version: '1.2.3', grpc: '127.0.0.1:26500', monitor: 'http://127.0.0.1:9600' };

/** A gateway in front of a fake engine, and how to send it requests over HTTP. */
export async function serving(bus = new FakeBus(), options: Parameters<typeof running>[0] = {}) {
  const { gateway } = await running({ log: { error: () => {} }, ...options }, bus);
  const port = await gateway.listenHttp('127.0.0.1', 0, about);
  const open = (method: string, path: string, headers: Record<string, string> = {}) =>
    request({ host: '127.0.0.1', port, path, method, headers });

  /** Sends a request and waits for its answer. */
  async function send(method: string, path: string, body?: string | Buffer, headers: Record<string, string> = {}) {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const asked = open(method, path, { ...type, ...headers });
    asked.end(body);
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    const text = (await response.toArray()).map(String).join('');
    return { status: response.statusCode, content: text === '' ? undefined : (JSON.parse(text) as object), text };
  }
  return { bus, gateway, port, open, send };
}

/** A form with files as `resources`, and fields. */
export function form(files: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>> = {}) {
  const part = (head: string, content: string) =>
    `--edge\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
  const parts = [
    ...Object.entries(files).map(([name, content]) => part(`name="resources"; filename="${name}"`, content)),
    ...Object.entries(fields).map(([name, content]) => part(`name="${name}"`, content)),
  ];
  return `${parts.join('')}--edge--\r\n`;
}

export const formType = { 'content-type': 'multipart/form-data; boundary=edge' };
