import type { Message } from './tables.ts';

/** Whether a subscription of a process may take the message: no other of the process did, and it waited in time. */
export function mayTake({ deadline, before, taken }: Message, processId: string, subscription: number): boolean {
  const isInTime = deadline > 0 || subscription < before;
  return isInTime && !taken.some((by) => by.processId === processId);
}
