import type { Case } from '../src/case.ts';
import { camundaSdk } from './clients/camunda-sdk.ts';
import { order } from './clients/order.ts';
import { zbctl } from './clients/zbctl.ts';
import { zeebeNode } from './clients/zeebe-node.ts';

/** A case that an unmodified client of Zeebe runs. */
export interface ClientFlow extends Case {
  /** Why the client cannot run here. */
  readonly whyNot: string | undefined;
}

/** The clients that the engine must serve as they are. */
export const clientFlows: readonly ClientFlow[] = [zbctl, zeebeNode, camundaSdk, order];
