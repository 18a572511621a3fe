/** The single writer of one log, and how areas are mounted on it. `@millrace/processor/testing` has the simulation. */
export type { Clock } from './batch-clock.ts';
export { systemClock } from './batch-clock.ts';
export type { AreaContract } from './contract.ts';
export type { Courier } from './courier.ts';
export { directCourier } from './courier.ts';
export type { Mount, MountOptions } from './mount.ts';
export { mount } from './mount.ts';
export type { Reporter } from './outlet.ts';
export type { Placement } from './placement.ts';
export { joinedPlacement, splitPlacement } from './placement.ts';
export { SeededCourier } from './seeded-courier.ts';
export { seededRandom } from './seeded-random.ts';
export type { Storage } from './storage.ts';
export { memoryStorage } from './storage.ts';
