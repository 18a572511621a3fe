import assert from 'node:assert/strict';

/** An incident as the views show it. Keys are whole numbers, written as text. */
export interface Incident {
  readonly incidentKey: string;
  readonly errorType: string;
  readonly errorMessage: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly processInstanceKey: string;
  readonly jobKey?: string | null;
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
