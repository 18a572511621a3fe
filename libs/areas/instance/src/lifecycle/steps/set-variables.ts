import { mergeLocally, mergeUpwards } from '../../variables/merge-upwards.ts';
import type { StepRule } from '../execution.ts';

/** Variables of an element instance are set from outside, in its scope alone or upwards from it. */
export const setVariables: StepRule<'setVariables'> = ({ turn }, { element, variables, local }) => {
  if (local) mergeLocally(turn, element, variables);
  else mergeUpwards(turn, element, variables);
};
