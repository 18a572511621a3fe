import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { resolve } from 'node:path';
import type { Config } from '@millrace/service';
import type { options } from './options.ts';

interface Answered {
  readonly isDone: boolean;
  readonly text: string;
}

/** Has the running engine copy everything to a folder. Returns the exit code. */
export async function backup(folder: string, config: Config<typeof options>): Promise<number> {
  const { monitorHost, monitorPort, tlsCert } = config;
  const address = `${tlsCert ? 'https' : 'http'}://${monitorHost}:${monitorPort}/backup`;
  try {
    const { isDone, text } = await post(address, resolve(folder), config);
    if (isDone) console.log(text);
    else console.error(text);
    return isDone ? 0 : 1;
  } catch (error) {
    console.error(
      `No Millrace answers at ${address} (${(error as Error).message}). Name its monitor with --monitor-port; if it does not run, its data folder can be copied as it is`,
    );
    return 1;
  }
}

/** Not by `fetch`, which gives up after five minutes: a large backup may take longer. */
function post(address: string, body: string, { tlsCert, monitorLogin }: Config<typeof options>): Promise<Answered> {
  const headers = monitorLogin ? { authorization: authorizationOf(monitorLogin) } : {};
  return new Promise((answered, failed) => {
    // Its own certificate is trusted, whatever name that is for.
    const trust = tlsCert ? { ca: readFileSync(tlsCert), checkServerIdentity: () => undefined } : {};
    const ask = tlsCert ? secureRequest : request;
    const asked = ask(address, { method: 'POST', headers, ...trust }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', failed);
      response.on('end', () => answered({ isDone: response.statusCode === 200, text: text.trim() }));
    });
    asked.on('error', failed);
    asked.end(body);
  });
}

/** A name has no colon, and a token none at all. */
function authorizationOf(login: string): string {
  return login.includes(':') ? `Basic ${Buffer.from(login).toString('base64')}` : `Bearer ${login}`;
}
