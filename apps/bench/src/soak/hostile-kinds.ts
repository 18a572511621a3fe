import { backups } from './hostile/backups.ts';
import { endlessInstances } from './hostile/endless-instances.ts';
import { hugeActivations } from './hostile/huge-activations.ts';
import { jobStreams } from './hostile/job-streams.ts';
import { largeCancels } from './hostile/large-cancels.ts';
import { largeCreates } from './hostile/large-creates.ts';
import { largeDeployments } from './hostile/large-deployments.ts';
import { timeoutsAtOnce } from './hostile/timeouts-at-once.ts';
import { tornClients } from './hostile/torn-clients.ts';
import type { HostileWork } from './hostile-work.ts';

/** All hostile work that a soak mixes: a new kind is a file and a line here. */
export const hostileKinds: readonly HostileWork[] = [
  endlessInstances,
  largeCancels,
  timeoutsAtOnce,
  jobStreams,
  largeCreates,
  hugeActivations,
  largeDeployments,
  backups,
  tornClients,
];
