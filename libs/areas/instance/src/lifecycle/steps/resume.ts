import type { StepRule } from '../execution.ts';

/**
 * An instance goes on with what an earlier turn had no room for: first what is being ended, then its parked
 * tokens, then the items of its multi-instance bodies.
 */
export const resume: StepRule<'resume'> = ({ schedule }, { instance }) => {
  schedule({ do: 'resumeLoops', instance });
  schedule({ do: 'unpark', instance });
  schedule({ do: 'endScopes', instance });
};
