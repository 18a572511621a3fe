import type { Text } from './mapping.ts';
import type { NodeIndex } from './node.ts';

/** The place of a sequence flow in `ProcessModel.flows`: what engine rows hold instead of its id. */
export type FlowIndex = number;

/** A sequence flow, or a link. Sequence flows stand in the model in the order of the XML, in which they are taken. */
export interface Flow {
  /** Empty for a link. */
  readonly id: string;
  readonly source: NodeIndex;
  readonly target: NodeIndex;
  /** Whether it is taken, at a gateway that asks: FEEL. */
  readonly condition?: Text;
}
