import type { Execution } from '../lifecycle/execution.ts';

/** A handler is over, completed or terminated. With the last one, the event that it compensates for goes on. */
export function handlerEnded({ turn, schedule }: Execution, thrower: number): void {
  const thrown = turn.tables.compensationThrows.get(thrower);
  if (thrown && !thrown.isStarting && thrown.handlers === 0) schedule({ do: 'proceed', element: thrower });
}
