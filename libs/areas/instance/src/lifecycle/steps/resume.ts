import type { StepRule } from '../execution.ts';

/**
 * An instance goes on with what an earlier turn had no room for: first what is being ended, then its conditions that are
 * due, its parked tokens, what it compensates, and the items of its multi-instance bodies. A called one in which nothing is left is completed.
 */
export const resume: StepRule<'resume'> = ({ turn, schedule }, { instance }) => {
  const row = turn.tables.elements.get(instance);
  if (!row) return;
  schedule({ do: 'completeCalled', instance });
  schedule({ do: 'resumeLoops', instance });
  schedule({ do: 'resumeCompensations', instance });
  schedule({ do: 'unpark', instance });
  schedule({ do: 'resumeConditions', instance });
  schedule({ do: 'endScopes', root: row.root });
};
