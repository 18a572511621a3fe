import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findPyzeebe } from '../find-pyzeebe.ts';
import { stop } from '../stop-script.ts';
import type { Connected, ElementClient, Seen } from './element-client.ts';

const SCRIPT = fileURLToPath(new URL('pyzeebe_elements.py', import.meta.url));

type Said = { readonly done: string | null } | { readonly job: Seen };

/** The client for Python, in a script that is told what to do, one thing after another. */
export const pyzeebeElements: ElementClient = {
  name: 'pyzeebe',
  async whyNot() {
    const found = await findPyzeebe();
    return 'whyNot' in found ? found.whyNot : undefined;
  },
  async connect({ address }): Promise<Connected> {
    const found = await findPyzeebe();
    const env = { ...process.env, PYTHONPATH: 'path' in found ? found.path : '' };
    const child = spawn('python3', [SCRIPT, address], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    const failed = exited.then(([code]) => Promise.reject(new Error(`pyzeebe has ended with ${code}`)));
    failed.catch(() => {});
    const folder = await mkdtemp(join(tmpdir(), 'millrace-conformance-'));
    let onDone = (_result: string) => {};
    let onJob = (_job: Seen) => {};
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said: Said = JSON.parse(line);
      if ('job' in said) onJob(said.job);
      else onDone(said.done ?? '');
    });
    const ask = (what: string, args: object) => {
      const done = new Promise<string>((resolve) => {
        onDone = resolve;
      });
      child.stdin.write(`${JSON.stringify({ do: what, ...args })}\n`);
      return Promise.race([done, failed]);
    };
    return {
      async deploy(name, xml) {
        const path = join(folder, name);
        await writeFile(path, xml);
        return ask('deploy', { path });
      },
      create: (processId, variables) => ask('create', { processId, variables }),
      publish: (name, correlationKey) => ask('publish', { name, correlationKey }),
      broadcast: (signal) => ask('broadcast', { signal }),
      work(types, listener) {
        onJob = listener;
        return ask('work', { types });
      },
      async close() {
        await stop(child, exited);
        await rm(folder, { recursive: true });
      },
    };
  },
};
