import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 20;

/** An incident as the views show it. Keys are whole numbers, written as text. */
export interface Incident {
  readonly incidentKey: string;
  readonly errorType: string;
  readonly errorMessage: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly processInstanceKey: string;
  readonly processDefinitionId: string;
  readonly jobKey?: string;
}

/** The incidents that an instance has now. `views`: where the views are, as `http://host:port`. */
export async function incidentsOf(views: string, processInstanceKey: bigint | string): Promise<readonly Incident[]> {
  const answer = await fetch(`${views}/v2/incidents/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ filter: { processInstanceKey: String(processInstanceKey) } }),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return ((await answer.json()) as { readonly items: readonly Incident[] }).items;
}

/**
 * The one incident that an instance has, other than `before`; waits for it.
 * @param provoke asked for before each look
 */
export async function incidentOf(
  views: string,
  processInstanceKey: bigint | string,
  { before, provoke }: { readonly before?: Incident; readonly provoke?: () => Promise<unknown> } = {},
): Promise<Incident> {
  for (;;) {
    await provoke?.();
    const found = await incidentsOf(views, processInstanceKey);
    const [incident] = found;
    if (incident !== undefined && incident.incidentKey !== before?.incidentKey) {
      assert.equal(found.length, 1);
      return incident;
    }
    await pause(LOOK_AGAIN_MS);
  }
}
