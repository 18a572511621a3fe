import { resolve } from 'node:path';
import type { Config } from '@millrace/service';
import type { options } from './options.ts';

/** Has the running engine copy everything to a folder. Returns the exit code. */
export async function backup(folder: string, { monitorHost, monitorPort }: Config<typeof options>): Promise<number> {
  const address = `http://${monitorHost}:${monitorPort}/backup`;
  try {
    const answer = await fetch(address, { method: 'POST', body: resolve(folder) });
    const text = (await answer.text()).trim();
    if (answer.ok) console.log(text);
    else console.error(text);
    return answer.ok ? 0 : 1;
  } catch {
    console.error(
      `No Millrace answers at ${address}. Name its monitor with --monitor-port; if it does not run, its data folder can be copied as it is`,
    );
    return 1;
  }
}
