import type { InstanceTurn } from '../shape.ts';
import { activate } from './activate.ts';
import { behaviourOf } from './behaviours.ts';
import type { BlockedState } from './block.ts';
import { complete } from './complete.ts';
import { elementAt } from './element-at.ts';

/** What an element instance that was blocked does again, by what it could not do. */
export const resume: { readonly [S in BlockedState]: (turn: InstanceTurn, key: number) => void } = {
  activating: activate,
  activated: (turn, key) => {
    const element = elementAt(turn.tables, key);
    behaviourOf(element.node).reopen?.(turn, element);
  },
  completing: complete,
};
