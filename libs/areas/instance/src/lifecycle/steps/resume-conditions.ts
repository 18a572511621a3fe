import { noteCondition } from '../../conditions/changed-conditions.ts';
import type { StepRule } from '../execution.ts';

/** Conditions of an instance that a turn takes up at the most. */
const AT_ONCE = 100;

/** The conditions of an instance that an earlier turn had no room for are evaluated. */
export const resumeConditions: StepRule<'resumeConditions'> = ({ turn, continueLater }, { instance }) => {
  let count = 0;
  for (const { key } of turn.tables.subscriptions.scan('dueConditions', instance)) {
    if (count++ === AT_ONCE) {
      continueLater(instance);
      return;
    }
    noteCondition(turn, key);
  }
};
