import { behaviours } from './elements/behaviours.ts';
import { lifecycle } from './lifecycle/lifecycle.ts';

/** Does a step of an element's lifecycle and all that follows from it: how commands act on elements. */
export const run = lifecycle(behaviours);
