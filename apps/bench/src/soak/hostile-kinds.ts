import { backups } from './hostile/backups.ts';
import { endlessInstances } from './hostile/endless-instances.ts';
import { endlessLoop } from './hostile/endless-loop.ts';
import { fastCycles } from './hostile/fast-cycles.ts';
import { hugeActivations } from './hostile/huge-activations.ts';
import { jobStreams } from './hostile/job-streams.ts';
import { largeCancels } from './hostile/large-cancels.ts';
import { largeCreates } from './hostile/large-creates.ts';
import { largeDeployments } from './hostile/large-deployments.ts';
import { largeVariables } from './hostile/large-variables.ts';
import { manyItems } from './hostile/many-items.ts';
import { manyMessages } from './hostile/many-messages.ts';
import { timeoutsAtOnce } from './hostile/timeouts-at-once.ts';
import { tornClients } from './hostile/torn-clients.ts';
import type { HostileWork } from './hostile-work.ts';

/** All hostile work that a soak mixes: a new kind is a file and a line here. */
const mixed: readonly HostileWork[] = [
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

/** Models and loads that a careless user may have: each beside ordinary work, not mixed. */
const models: readonly HostileWork[] = [endlessLoop, manyItems, manyMessages, largeVariables, fastCycles];

/** The hostile work that there is. */
const hostileKinds = { mixed, models };

export type HostileList = keyof typeof hostileKinds;

/** The kinds of a list whose name contains a text. */
export function kindsOf(list: HostileList, only: string): readonly HostileWork[] {
  return hostileKinds[list].filter(({ name }) => name.includes(only));
}
