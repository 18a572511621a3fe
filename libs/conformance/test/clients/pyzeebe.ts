import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findPyzeebe } from './find-pyzeebe.ts';
import { stop } from './stop-script.ts';
import type { Handled, WorkerClient, WorkingClient } from './worker-client.ts';

const SCRIPT = fileURLToPath(new URL('pyzeebe_worker.py', import.meta.url));

/** The client for Python, with a worker that polls, or has its jobs pushed and polls for those from before. */
function pyzeebe(stream: boolean): WorkerClient {
  return {
    name: `pyzeebe, ${stream ? 'streaming' : 'polling'}`,
    async whyNot() {
      const found = await findPyzeebe();
      return 'whyNot' in found ? found.whyNot : undefined;
    },
    async start({ address }, { processId, xml, types, instances }) {
      const folder = await mkdtemp(join(tmpdir(), 'millrace-conformance-'));
      const model = join(folder, `${processId}.bpmn`);
      await writeFile(model, xml);
      const plan = { address, model, process_id: processId, types, instances, stream };
      const working = await startScript(JSON.stringify(plan), instances);
      await rm(folder, { recursive: true });
      return working;
    },
  };
}

export const pyzeebePolling = pyzeebe(false);
export const pyzeebeStreaming = pyzeebe(true);

async function startScript(plan: string, instances: number): Promise<WorkingClient> {
  const found = await findPyzeebe();
  const env = { ...process.env, PYTHONPATH: 'path' in found ? found.path : '' };
  const child = spawn('python3', [SCRIPT, plan], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const created: string[] = [];
  const handled: Handled[] = [];
  const lines = createInterface({ input: child.stdout });
  const allCreated = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      const reported: { created: string } | Handled = JSON.parse(line);
      if ('created' in reported) created.push(reported.created);
      else handled.push(reported);
      if (created.length === instances) resolve();
    });
    void exited.then(([code]) => reject(new Error(`pyzeebe has ended with ${code}`)));
  });
  const close = () => stop(child, exited);
  await allCreated.catch(async (error) => {
    await close();
    throw error;
  });
  return { created, handled, close };
}
