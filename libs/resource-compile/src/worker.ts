/** The thread that compiles files for another: one message in, one out. */
import { parentPort } from 'node:worker_threads';
import { kindOf } from './kinds.ts';
import type { ThreadAnswer, ThreadTask } from './thread-answer.ts';

parentPort?.on('message', async (task: ThreadTask) => {
  parentPort?.postMessage(await answerTo(task));
});

async function answerTo({ resource, others }: ThreadTask): Promise<ThreadAnswer> {
  try {
    const result = await kindOf(resource)?.compile(resource, others);
    if (result === undefined) return { kind: 'rejected', errors: `'${resource.name}': unknown resource type` };
    if (!result.ok) return { kind: 'rejected', errors: result.errors };
    const { ok: _, ...compiled } = result;
    return { kind: 'compiled', ...compiled };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
