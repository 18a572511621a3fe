import { request } from 'node:http';
import { resolve } from 'node:path';
import type { Config } from '@millrace/service';
import type { options } from './options.ts';

interface Answered {
  readonly isDone: boolean;
  readonly text: string;
}

/** Has the running engine copy everything to a folder. Returns the exit code. */
export async function backup(folder: string, { monitorHost, monitorPort }: Config<typeof options>): Promise<number> {
  const address = `http://${monitorHost}:${monitorPort}/backup`;
  try {
    const { isDone, text } = await post(address, resolve(folder));
    if (isDone) console.log(text);
    else console.error(text);
    return isDone ? 0 : 1;
  } catch {
    console.error(
      `No Millrace answers at ${address}. Name its monitor with --monitor-port; if it does not run, its data folder can be copied as it is`,
    );
    return 1;
  }
}

/** Not by `fetch`, which gives up after five minutes: a large backup may take longer. */
function post(address: string, body: string): Promise<Answered> {
  return new Promise((answered, failed) => {
    const asked = request(address, { method: 'POST' }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', failed);
      response.on('end', () => answered({ isDone: response.statusCode === 200, text: text.trim() }));
    });
    asked.on('error', failed);
    asked.end(body);
  });
}
