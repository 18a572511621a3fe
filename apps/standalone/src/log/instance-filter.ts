import type { AreaName } from '@millrace/protocol';

/** Fields of messages that carry a counter, and whose counters they are. In the message area `subscription` is its own. */
const KEY_SPACES: Readonly<Record<string, string>> = {
  instance: 'instance',
  element: 'instance',
  scope: 'instance',
  token: 'instance',
  waiting: 'instance',
  subscription: 'instance',
  job: 'job',
  incident: 'incident',
};

/**
 * Follows one process instance through a log: a message is about it if it carries the instance's key or that of
 * anything that an earlier message connected with it, such as its elements and jobs.
 */
export class InstanceFilter {
  readonly #related: Set<string>;

  /** @param counter of the instance's key */
  constructor(counter: number) {
    this.#related = new Set([`instance ${counter}`]);
  }

  matches(area: AreaName, body: object): boolean {
    const keys = keysIn(area, body);
    if (!keys.some((key) => this.#related.has(key))) return false;
    for (const key of keys) this.#related.add(key);
    return true;
  }
}

function keysIn(area: AreaName, body: object): string[] {
  return Object.entries(body).flatMap(([field, value]) => {
    const space = area === 'message' && field === 'subscription' ? 'subscription' : KEY_SPACES[field];
    return space !== undefined && typeof value === 'number' && value !== 0 ? [`${space} ${value}`] : [];
  });
}
