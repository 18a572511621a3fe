import type { ProcessorState } from './processor-state.ts';
import { stateHash } from './state-hash.ts';

/** For how long it is waited until a state has come as far as it was asked for, in milliseconds. */
const PATIENCE_MS = 10_000;

/** How a processor's state stands behind a batch of its log. */
export interface Diagnosis {
  readonly processor: number;
  /** The batch's number. At a leader it may not be committed yet: if it never is, another leader writes that number. */
  readonly batch: number;
  readonly hash: string;
}

/**
 * Tells the hash of a state, which takes long and holds up everything else: for tests, and for people who doubt a copy.
 * @param batch waits until the state stands right behind it; now, unless said
 * @throws if that batch is over, or does not come
 */
export async function diagnose(state: ProcessorState, batch: number = state.batch): Promise<Diagnosis> {
  const tell = () => ({ processor: state.processor, batch, hash: stateHash(state) });
  if (batch < state.batch) throw new Error(`Batch ${batch} is over: it is at ${state.batch}`);
  if (batch === state.batch) return tell();
  if (state.behind.has(batch)) throw new Error(`Somebody waits for batch ${batch} already`);
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      state.behind.delete(batch);
      reject(new Error(`Batch ${batch} does not come: it is at ${state.batch}`));
    }, PATIENCE_MS);
    state.behind.set(batch, () => {
      clearTimeout(patience);
      resolve(tell());
    });
  });
}

/** The same for all states, or for one of them. */
export function diagnoseAll(
  states: readonly ProcessorState[],
  { processor, batch }: { readonly processor?: number; readonly batch?: number },
): Promise<readonly Diagnosis[]> {
  const wanted = states.filter((state) => processor === undefined || state.processor === processor);
  return Promise.all(wanted.map((state) => diagnose(state, batch)));
}
