import type { World } from './world.ts';

/** Something that is done to a server to see whether it holds its event loop. */
export interface Attack {
  readonly name: string;
  /** Sees to what must be there first, which is not measured. What it gives attacks, and gives the status. */
  prepare(world: World): Promise<() => Promise<number>>;
}
