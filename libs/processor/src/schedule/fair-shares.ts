import type { WorkClass } from './work-class.ts';
import { workClasses } from './work-class.ts';

/**
 * Divides the batches among the classes of work (start-time fair queueing): the class that has used least goes next, and
 * what is done for it counts against it, also what its sends to this processor lead to in later batches. So each class
 * with work gets an equal share, and all of it where the others have none.
 */
export class FairShares {
  /** By class: the parts of batches that it has used. */
  readonly #used: Record<WorkClass, number> = { submitted: 0, received: 0, due: 0, continued: 0 };

  /** The class whose turn it is; undefined if none has work. */
  next(hasWork: (work: WorkClass) => boolean): WorkClass | undefined {
    const used = this.#used;
    let next: WorkClass | undefined;
    for (const work of workClasses) {
      if (hasWork(work) && (next === undefined || used[work] < used[next])) next = work;
    }
    if (next === undefined) return undefined;
    // A class without work saves nothing up, or it would push the others aside later.
    const least = used[next];
    for (const work of workClasses) if (used[work] < least) used[work] = least;
    return next;
  }

  /** Something was done for a class. `part`: what part of a batch it took. */
  charge(work: WorkClass, part: number): void {
    this.#used[work] += part;
  }
}
