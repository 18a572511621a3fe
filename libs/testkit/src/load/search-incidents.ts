import type { SeenIncident } from './operator.ts';

const UNAVAILABLE = 14;
/** More than there ever are at once. */
const LIMIT = 10_000;

/**
 * The incidents that the views of a gateway show.
 * @throws an error with the code of gRPC for an engine that is not there
 */
export async function searchIncidents(views: string): Promise<readonly SeenIncident[]> {
  const body = JSON.stringify({ page: { limit: LIMIT } });
  const headers = { 'content-type': 'application/json' };
  try {
    const answer = await fetch(`${views}/v2/incidents/search`, { method: 'POST', headers, body });
    const found = (await answer.json()) as { items: { incidentKey: string; jobKey: string }[] };
    return found.items.map(({ incidentKey, jobKey }) => ({ incident: incidentKey, job: jobKey }));
  } catch (error) {
    throw Object.assign(error as Error, { code: UNAVAILABLE, details: String(error) });
  }
}
