import type { ClientCommands } from '../../commands/client-commands.ts';
import { Problem } from '../problem.ts';
import { noContent, type Route } from '../route.ts';

/** Whether there is a partition that takes commands. */
export function status({ topology }: ClientCommands): Route {
  return {
    changes: false,
    isPublic: true,
    async answer({ signal, peer }) {
      const { brokers } = await topology({}, { signal, peer });
      const isHealthy = brokers.some(({ partitions }) =>
        partitions.some(({ role, healthy }) => role === 'leader' && healthy),
      );
      if (isHealthy) return noContent;
      throw new Problem(503, 'UNAVAILABLE', 'Expected a partition with a healthy leader, but there is none');
    },
  };
}
