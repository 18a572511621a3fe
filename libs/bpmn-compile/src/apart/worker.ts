/** The thread that compiles files for another: one message in, one out. */
import { parentPort } from 'node:worker_threads';
import { encodeModel } from '@millrace/bpmn-model';
import type { Resource } from '../compile.ts';
import { compileFile } from '../compile-file.ts';
import type { ThreadAnswer } from './thread-answer.ts';

parentPort?.on('message', async (resource: Resource) => {
  parentPort?.postMessage(await answerTo(resource));
});

async function answerTo(resource: Resource): Promise<ThreadAnswer> {
  try {
    const result = await compileFile(resource);
    if (!result.ok) return { kind: 'refused', errors: result.errors };
    const processes = result.processes.map((model) => ({ processId: model.processId, model: encodeModel(model) }));
    return { kind: 'compiled', processes };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
