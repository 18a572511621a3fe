import type { AreaState } from './area-state.ts';
import { DecidingTurn } from './deciding-turn.ts';
import type { Decision, Surroundings } from './decision.ts';
import type { Journal } from './journal.ts';
import { Rejected } from './reject.ts';
import type { AreaShape, ReplyAddress, Turn } from './turn.ts';

const nothing: readonly never[] = [];

/**
 * Decides one command: runs the work on a turn of the area and says what came of it. The events are applied already.
 * The journal must be clear: it is what a rejection or failure is undone by.
 * @param check looks at what was decided, and throws if it may not stand: it is undone then, like the work that throws
 */
export function decide(
  state: AreaState,
  journal: Journal,
  surroundings: Surroundings,
  caller: ReplyAddress | undefined,
  work: (turn: Turn<AreaShape>) => void,
  check: (decided: Decision) => void = () => {},
): Decision {
  const firstKey = state.nextKey;
  const turn = new DecidingTurn(state, surroundings, caller);
  try {
    work(turn);
    turn.checkAnswered();
    check(turn);
    return turn;
  } catch (thrown) {
    journal.undo();
    state.nextKey = firstKey;
    const undone = { events: nothing, sends: nothing, effects: nothing, answered: undefined, lateAnswers: nothing };
    return thrown instanceof Rejected
      ? { ...undone, rejection: thrown.rejection, failure: undefined }
      : { ...undone, rejection: undefined, failure: { error: thrown } };
  }
}
