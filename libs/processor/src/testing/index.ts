/** What tests of processors look at: the parts that running engines do not need to name. */

export { limitsOf } from '../batch/limits.ts';
export { stateHash } from '../state/state-hash.ts';
export { CheckpointFile } from '../storage/checkpoint-file.ts';
export { difference } from './compare-states.ts';
