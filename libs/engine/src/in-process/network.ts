/**
 * Carries messages between the processors and gateways of one process. `lossy` ones are repeated by their senders
 * until they have arrived, so a network may lose, repeat and reorder them; `sure` ones it may only delay.
 */
export interface Network {
  carry(kind: 'lossy' | 'sure', deliver: () => void): void;
}

/** Delivers at once: an engine in one process loses nothing on the way. */
export const directNetwork: Network = { carry: (_, deliver) => deliver() };
