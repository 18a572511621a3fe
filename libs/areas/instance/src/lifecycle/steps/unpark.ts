import { isBanned } from '../../ban-instance.ts';
import type { StepRule } from '../execution.ts';

/** The parked tokens of an instance go on, one after the other, as far as this turn has room. */
export const unpark: StepRule<'unpark'> = ({ turn, schedule, continueLater }, { instance }) => {
  const { tokens } = turn.tables;
  if (isBanned(turn.tables, instance)) return;
  const next = tokens.first('parked', instance);
  if (!next) return;
  if (!turn.hasRoom()) {
    continueLater(instance);
    return;
  }
  const [token, { scope, node, flow }] = next;
  schedule({ do: 'unpark', instance });
  schedule({ do: 'enter', scope, node, flow, token });
};
